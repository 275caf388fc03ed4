import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

type Kind = 'spelling' | 'identity'

/** Marks in the text of a note, what can be done with one, and the lists of known words. */
export const languagePage = (page: Page) => {
  const spelling = page.getByRole('dialog', { name: 'Spelling' })
  const identifier = page.getByRole('dialog', { name: 'Possible identifier' })
  const sheet = page.getByRole('dialog', { name: 'Known words' })
  const self = {
    spelling,
    identifier,
    sheet,
    line: page.locator('.language-line'),
    reason: identifier.getByRole('textbox', { name: 'Keep it in this visit, because' }),
    part: (name: string) => sheet.getByRole('region', { name }),

    /** The words that are drawn as marked, in no order: they stand beside the document. */
    drawn: (kind: Kind) =>
      page.evaluate(
        (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
        kind,
      ),
    expectDrawn: (kind: Kind, words: readonly string[]) =>
      expect.poll(async () => [...(await self.drawn(kind))].sort()).toEqual([...words].sort()),
    /** The middle of the first mark that is drawn. */
    placeOf: (kind: Kind) =>
      page.evaluate((name) => {
        const [range] = CSS.highlights.get(name) ?? []
        const box = (range as Range).getBoundingClientRect()
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      }, kind),
    paste: async (words: string) => {
      await page.evaluate((text) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(paste)
      }, words)
    },
    openSheet: async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('known words')
      await expect(page.getByRole('option', { name: /Known words/ })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(sheet).toBeVisible()
    },
  }
  return self
}
