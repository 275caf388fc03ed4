import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { cursorHeard } from './keyboard'

export type ExportName = 'Word document' | 'PDF' | 'Web page' | 'Markdown' | 'Plain text'

/** The letter tab of a visit: its parts, its words, what they rest on, the checks. */
export const letterPage = (page: Page) => {
  const text = page.locator('.letter')
  const side = page.getByRole('region', { name: 'Sources and checks' })
  const self = {
    text,
    side,
    /** Paragraphs by some of their words, or all of them. */
    paragraphs: text.locator('.letter-paragraph'),
    paragraph: (words: string | RegExp) => text.locator('.letter-paragraph').filter({ hasText: words }),
    headings: text.getByRole('heading'),
    parts: page.getByRole('navigation').locator('.letter-part'),
    part: (name: string | RegExp) => page.getByRole('navigation').getByRole('button', { name }),
    /** The passages that the paragraph with the cursor rests on. */
    sources: side.locator('.sources .card[data-direction]'),
    issues: side.locator('.issue'),
    issue: (words: string | RegExp) => side.locator('.issue').filter({ hasText: words }),
    draftButton: page.getByRole('button', { name: /^Draft the (letter|report)$/ }),
    redraftButton: page.getByRole('button', { name: /^Draft again/ }),
    redraft: page.getByRole('dialog', { name: /^Draft the (letter|report) again$/ }),
    saving: page.getByTestId('saving'),
    said: page.getByRole('status'),

    open: () => page.keyboard.press('Control+4'),
    draft: async () => {
      await self.open()
      await self.draftButton.click()
      await expect(text).toBeVisible()
    },
    saved: () => expect(self.saving).toHaveText(/^Saved \d/),
    /** Puts the cursor at the end of a paragraph, as people do. */
    goToEnd: async (words: string | RegExp) => {
      await self.paragraph(words).first().click()
      await page.keyboard.press('End')
      // A paragraph of several lines: End is the end of one line only.
      await self
        .paragraph(words)
        .first()
        .evaluate((element) => {
          getSelection()?.selectAllChildren(element)
          getSelection()?.collapseToEnd()
        })
      await cursorHeard(page)
    },
    texts: async () => (await self.paragraphs.allInnerTexts()).map((each) => each.trim()),
    exportAs: async (format: ExportName) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await page.getByRole('menuitem', { name: format }).click()
    },
    makeFinal: async () => {
      await page.getByRole('button', { name: 'Make final' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Make final' }).click()
      await expect(page.getByText(/is final and cannot be changed/)).toBeVisible()
    },
  }
  return self
}
