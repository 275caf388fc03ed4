import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from './pages/axe'
import { vaultPage } from './pages/VaultPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const begin = async (testInfo: TestInfo) => {
  const opened = await openApp(testInfo)
  await vaultPage(opened.page).begin()
  return { ...opened, sheet: sheetOf(opened.page) }
}

/** The sheet of shortcuts, used with keys alone. */
const sheetOf = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const keyOf = (label: string) =>
    dialog.getByRole('button', { name: new RegExp(`^${label}: .*Change the key$`) })
  return {
    dialog,
    keyOf,
    open: async (key = 'F1') => {
      await page.keyboard.press(key)
      await expect(dialog).toBeVisible()
    },
    press: async (label: string, chord: string) => {
      await keyOf(label).focus()
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('button', { name: `${label}: Press a key` })).toBeFocused()
      await page.keyboard.press(chord)
    },
  }
}

test('a key that was changed counts at once, in the menu too, and after a restart', async ({}, testInfo) => {
  const { app, page, sheet } = await begin(testInfo)
  await sheet.open()
  await sheet.press('Settings', 'Control+Shift+U')
  await expect(sheet.keyOf('Settings')).toHaveText('Ctrl Shift U')
  await expect(sheet.keyOf('Settings')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sheet.dialog).toBeHidden()
  await page.keyboard.press('Control+Shift+U')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  const inMenu = () =>
    app.evaluate(
      ({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? [])
          .flatMap((item) => item.submenu?.items ?? [])
          .find(({ label }) => label === 'Settings…')?.accelerator,
    )
  await expect.poll(inMenu).toBe('CmdOrCtrl+Shift+U')
  await app.close()

  const again = await openApp(testInfo)
  await vaultPage(again.page).unlock()
  await expect(again.page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
  await again.page.keyboard.press('Control+,') // the former key does nothing more
  await again.page.keyboard.press('Control+Shift+U')
  await expect(again.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  const later = sheetOf(again.page)
  await later.open()
  await later.dialog.getByRole('button', { name: 'Reset the changed key' }).press('Enter')
  await expect(later.keyOf('Settings')).toHaveText('Ctrl ,')
})

test('a key that is taken is not given away: the other command is named, and the two can be swapped', async ({}, testInfo) => {
  const { page, sheet } = await begin(testInfo)
  await sheet.open()
  await sheet.press('All visits', 'Control+,')
  const alert = sheet.dialog.getByRole('alert')
  await expect(alert).toContainText('That key is taken: Settings.')
  await expectAccessible(page)
  await expect(alert.getByRole('button', { name: 'Leave both' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sheet.keyOf('All visits')).toHaveText('Ctrl O')
  await sheet.press('All visits', 'Control+,')
  await alert.getByRole('button', { name: 'Swap the two' }).press('Enter')
  await expect(sheet.keyOf('All visits')).toHaveText('Ctrl ,')
  await expect(sheet.keyOf('Settings')).toHaveText('Ctrl O')
  await expect(sheet.keyOf('All visits')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'No visits yet' })).toBeVisible()
})

test('keys that typing needs are refused with the reason, and Escape leaves all as it is', async ({}, testInfo) => {
  const { page, sheet } = await begin(testInfo)
  await sheet.open()
  await sheet.press('Settings', 'Control+c')
  const alert = sheet.dialog.getByRole('alert')
  await expect(alert).toContainText('Copying, pasting, undoing and selecting keep their keys.')
  await page.keyboard.press('Tab')
  await expect(alert).toContainText('Tab goes from field to field')
  await page.keyboard.press('g')
  await expect(alert).toContainText('This key types a character')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet.keyOf('Settings')).toHaveText('Ctrl ,')
  await expect(sheet.dialog).toBeVisible()
})

test('before the vault is open the sheet shows the keys and changes none', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  const sheet = sheetOf(page)
  await expect(vaultPage(page).passphrase).toBeVisible()
  await sheet.open()
  await expect(sheet.dialog.getByText('Unlock Visitbook to change keys.')).toBeVisible()
  await expect(sheet.keyOf('Settings')).toHaveCount(0)
  await expectAccessible(page)
})
