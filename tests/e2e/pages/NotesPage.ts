import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The notes tab of a visit: areas, list, the open note, its passages. */
export const notesPage = (page: Page) => {
  const text = page.getByRole('textbox', { name: 'Text of the note' })
  const self = {
    text,
    marks: text.locator('mark'),
    chips: text.locator('[data-chip]'),
    chip: (words: string) => text.locator('[data-chip]', { hasText: words }),
    /** What can be put in the place of a sign. */
    menu: (name: 'Insert' | 'Prompts' | 'Who said it') => page.getByRole('listbox', { name, exact: true }),
    /** Has the keyboard while passages are marked by single keys. */
    marking: page.getByRole('application', { name: 'Marking: the text takes no typing' }),
    list: page.getByRole('listbox', { name: 'Notes' }),
    note: (name: string | RegExp) =>
      page.getByRole('listbox', { name: 'Notes' }).getByRole('option', { name }),
    area: (name: string | RegExp) =>
      page.getByRole('treegrid', { name: 'Areas and prompts' }).getByRole('row', { name }),
    passages: page.getByRole('region', { name: 'Passages' }),
    saving: page.getByTestId('saving'),
    markBar: page.getByRole('toolbar', { name: 'Mark the selected words' }),
    prompts: page.getByRole('dialog', { name: 'Prompts' }),

    /** A new note by key, with the cursor under its first heading. */
    begin: async () => {
      await expect(page.getByRole('heading', { name: 'Notes of the visit' })).toBeAttached()
      await page.keyboard.press('Control+n')
      await expect(text).toBeFocused()
    },
    saved: () => expect(self.saving).toHaveText(/^Saved \d/),
    /** Selects the last words before the cursor, as people do. */
    selectBack: async (words: number) => {
      for (let word = 0; word < words; word += 1) await page.keyboard.press('Control+Shift+ArrowLeft')
    },
    paragraphs: () => text.locator('p, li, blockquote').allInnerTexts(),
  }
  return self
}
