import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The palette that Ctrl+K opens. */
export const searchPage = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Find' })
  const self = {
    dialog,
    box: dialog.getByRole('combobox', { name: 'Find a note, command, prompt or visit' }),
    button: page.getByRole('button', { name: 'Find a note, command, prompt or visit' }),
    group: (name: string) => dialog.getByRole('group', { name }),
    option: (name: string | RegExp) => dialog.getByRole('option', { name }),
    active: dialog.getByRole('option', { selected: true }),
    hits: dialog.locator('mark'),
    status: dialog.getByRole('status'),

    open: async () => {
      await page.keyboard.press('Control+k')
      await expect(self.box).toBeFocused()
    },
    /** Words typed anew, and the answer to them. */
    find: async (words: string) => {
      await page.keyboard.press('Control+a')
      await page.keyboard.type(words)
      await expect(self.status).toHaveText(/found$/)
    },
    selectedWords: () => page.evaluate(() => getSelection()?.toString() ?? ''),
  }
  return self
}
