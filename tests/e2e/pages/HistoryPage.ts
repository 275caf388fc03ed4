import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The versions of a note, and the bin of deleted notes. */
export const historyPage = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'History of the note' })
  const binDialog = page.getByRole('dialog', { name: 'Bin' })
  const self = {
    dialog,
    versions: dialog.getByRole('listbox', { name: 'Versions' }).getByRole('option'),
    compared: dialog.getByRole('group', { name: 'The two versions compared' }),
    compareWith: dialog.getByRole('button', { name: /Compare with$/ }),
    restore: dialog.getByRole('button', { name: 'Restore this version' }),
    question: page.getByRole('alertdialog', { name: 'Restore this version?' }),
    bin: page.getByRole('button', { name: /^Bin/ }),
    binDialog,
    deleted: binDialog.getByRole('listbox', { name: 'Deleted notes' }).getByRole('option'),
    readOnly: binDialog.getByRole('group', { name: 'The note, read only' }),
    open: async () => {
      await page.getByRole('button', { name: 'History', exact: true }).click()
      await expect(dialog).toBeVisible()
    },
  }
  return self
}
