import type { Page } from '@playwright/test'

/** Places in the settings, and the outbox over every screen. */
export const placesPage = (page: Page) => {
  const self = {
    places: page.getByRole('list', { name: 'Places' }),
    outbox: page.getByRole('dialog', { name: 'Outbox' }),
    serverForm: page.getByRole('dialog', { name: 'Add a server' }),
    /** What the line at the bottom says of it. */
    line: page.getByTestId('outbox'),
    openSettings: async () => {
      await page.keyboard.press('Control+,')
      await page.getByRole('heading', { name: 'Places', exact: true }).waitFor()
    },
    addFolder: async () => {
      await self.openSettings()
      await page.getByRole('button', { name: 'Add a folder or drive…' }).click()
      await self.places.getByText('Folder or drive').waitFor()
    },
    openOutbox: async () => {
      await page.keyboard.press('Control+Shift+B')
      await self.outbox.waitFor()
    },
    close: () => page.keyboard.press('Escape'),
  }
  return self
}
