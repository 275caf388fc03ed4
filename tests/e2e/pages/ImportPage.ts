import type { Page } from '@playwright/test'

/** Notes typed elsewhere, before they are added. */
export const importPage = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Import notes' })
  const rows = dialog.getByRole('grid', { name: 'Notes found' }).getByRole('row')
  const self = {
    dialog,
    rows,
    row: (name: string | RegExp) =>
      dialog.getByRole('grid', { name: 'Notes found' }).getByRole('row', { name }),
    note: dialog.getByRole('region', { name: 'Note of the file' }),
    words: dialog.getByRole('group', { name: 'Words of the note' }),
    leftOut: dialog.getByRole('region', { name: /^Not in the notes/ }),
    add: dialog.getByRole('button', { name: /^Add \d+ notes?$/ }),
    cancel: dialog.getByRole('button', { name: 'Cancel' }),
    menu: page.getByRole('button', { name: 'Import notes' }),
    /** The button of a select; its name begins with what is chosen. */
    select: (name: string) => dialog.locator('.field', { hasText: name }).getByRole('button'),

    fromFile: async () => {
      await self.menu.click()
      await page.getByRole('menuitem', { name: 'From a Word, Markdown or text file' }).click()
    },
    fromClipboard: async () => {
      await self.menu.click()
      await page.getByRole('menuitem', { name: 'From the text in the clipboard' }).click()
    },
    choose: async (name: string, option: string | RegExp) => {
      await self.select(name).click()
      await page.getByRole('option', { name: option }).click()
    },
  }
  return self
}
