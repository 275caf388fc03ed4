import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The lines of enquiry in the evidence tab: all of them, one with its passages, those to choose from. */
export const linesPage = (page: Page) => {
  const line = page.getByRole('article', { name: 'Line of enquiry' })
  const picker = page.getByRole('region', { name: 'Passages to choose from' })
  const self = {
    line,
    nav: page.getByRole('navigation', { name: 'Questions' }),
    question: line.getByRole('textbox', { name: 'Question' }),
    side: (name: 'For' | 'Against') => line.getByRole('region', { name, exact: true }),
    passages: (name: 'For' | 'Against') => self.side(name).locator('.passage-line'),
    search: picker.getByRole('searchbox', { name: 'Search the passages' }),
    rows: picker.getByRole('grid', { name: 'Passages to choose from' }).getByRole('row'),
    add: page.getByRole('dialog', { name: 'Add to a line of enquiry' }),
    saved: () => expect(page.getByTestId('saving')).toHaveText(/^Saved \d/),

    /** By the palette, as from any tab. */
    command: async (words: string) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(words)
      await expect(
        page.getByRole('dialog', { name: 'Find' }).getByRole('option', { selected: true }),
      ).toContainText(words)
      await page.keyboard.press('Enter')
    },
    begin: async (question: string) => {
      await self.command('New line of enquiry')
      await expect(self.question).toBeFocused()
      await page.keyboard.type(question)
      await self.saved()
    },
  }
  return self
}
