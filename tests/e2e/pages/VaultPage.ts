import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

export const goodPassphrase = 'copper lantern drifting walnut'

/** First start, the recovery key, and the locked window. */
export const vaultPage = (page: Page) => {
  const passphrase = page.getByLabel('Passphrase', { exact: true })
  const again = page.getByLabel('Passphrase again', { exact: true })
  const recoveryKey = page.getByLabel('Recovery key', { exact: true })
  const self = {
    passphrase,
    again,
    recoveryKey,
    createButton: page.getByRole('button', { name: 'Create', exact: true }),
    unlockButton: page.getByRole('button', { name: 'Unlock', exact: true }),
    goOn: page.getByRole('button', { name: 'Go on' }),
    heading: (name: string) => page.getByRole('heading', { name, level: 1 }),

    create: async (secret = goodPassphrase) => {
      await passphrase.fill(secret)
      await again.fill(secret)
      await expect(page.getByText(/^(Strong|Very strong)\./)).toBeVisible()
      await self.createButton.click()
      await expect(self.heading('Your recovery key')).toBeVisible()
    },
    /** The key on the screen, as it is typed later. */
    shownKey: async () => (await page.getByTestId('recovery-key').locator('li').allTextContents()).join('-'),
    keepKey: async () => {
      await page.getByText('I have put it somewhere safe').click()
      await self.goOn.click()
    },
    /** First start from beginning to end, to the list of visits. */
    begin: async (secret = goodPassphrase) => {
      await self.create(secret)
      const key = await self.shownKey()
      await self.keepKey()
      await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
      return key
    },
    unlock: async (secret = goodPassphrase) => {
      await passphrase.fill(secret)
      await self.unlockButton.click()
    },
    lock: async () => {
      await page.keyboard.press('Control+l')
      await expect(self.heading('Locked')).toBeVisible()
    },
  }
  return self
}

/** As on a screen that has no keys of its own: there the system answers to Ctrl+L by the menu. */
export const lockByMenu = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'Lock')?.click()
  })
