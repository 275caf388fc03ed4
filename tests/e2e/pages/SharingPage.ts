import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** Sharing a visit: who has sent what, bundles out and in, what waits to be decided. */
export const sharingPage = (page: Page) => {
  const preview = page.getByRole('dialog', { name: /^What (this bundle brings|these bundles bring)$/ })
  const decide = page.getByRole('list', { name: 'To decide' })
  const self = {
    heading: page.getByRole('heading', { name: 'Share this visit' }),
    computerName: page.getByRole('textbox', { name: 'What colleagues call it' }),
    code: page.locator('.sharing-code code'),
    saveCode: page.getByRole('button', { name: 'Save it as a file…' }),
    invite: page.getByRole('dialog', { name: 'Add a colleague’s computer' }),
    nameFirst: page.getByRole('dialog', { name: 'What should colleagues call this computer?' }),
    addFolder: page.getByRole('button', { name: 'Add a stick or a folder…' }),
    exchangeNow: page.getByRole('button', { name: 'Exchange now' }),
    lookForShared: page.getByRole('button', { name: 'Look for shared visits' }),
    stop: page.getByRole('button', { name: 'Stop', exact: true }),
    exportDialog: page.getByRole('dialog', { name: /^Export bundle/ }),
    choose: page.getByRole('button', { name: 'Choose a bundle…' }),
    team: page.getByRole('region', { name: 'Colleagues’ computers' }),
    sent: page.getByRole('region', { name: 'Who has sent what' }),
    preview,
    merge: preview.getByRole('button', { name: /^(Merge it|Merge them|Take the visit)$/ }),
    letGo: preview.getByRole('button', { name: /^Do not (merge|take it)$/ }),
    passphrase: page.getByLabel('If it was sealed with a passphrase', { exact: true }),
    undoMerge: page.getByRole('region', { name: 'Who has sent what' }).getByRole('button', {
      name: 'Undo this merge',
    }),
    status: (words: string | RegExp) => page.locator('.status', { hasText: words }),
    line: page.getByRole('region', { name: 'To decide' }),
    cards: decide.locator('> li'),
    card: (words: string | RegExp) => decide.locator('> li', { hasText: words }),
    decided: page.getByRole('list', { name: 'Decided' }),

    open: async () => {
      await page.keyboard.press('Control+Shift+E')
      await expect(self.heading).toBeVisible()
    },
    back: () => page.getByRole('button', { name: 'Back to the visit' }).click(),
    nameIt: async (name: string) => {
      await self.computerName.fill(name)
      await page.keyboard.press('Tab')
    },
    inviteFromFile: async () => {
      await page.getByRole('button', { name: 'Add a colleague’s computer…' }).click()
      await self.invite.getByRole('button', { name: 'From a file…' }).click()
      await expect(self.invite.getByRole('textbox', { name: 'Code of the computer' })).toHaveValue(/^age1/)
      await self.invite.getByRole('button', { name: 'Add the computer' }).click()
      await expect(self.invite).toBeHidden()
    },
    /** Seals for all colleagues; answers the number of the bundle once it was read back. */
    export: async () => {
      await page.getByRole('button', { name: 'Export a bundle…' }).click()
      await self.exportDialog.getByRole('button', { name: 'Seal and save…' }).click()
      await expect(self.exportDialog).toBeHidden()
    },
    bringIn: async () => {
      await self.choose.click()
      await expect(preview).toBeVisible()
    },
    merged: async () => {
      await self.merge.click()
      await expect(preview).toBeHidden()
      // The words of an earlier merge may still stand there.
      await expect(self.status('Merged and read back').last()).toBeVisible()
    },
  }
  return self
}
