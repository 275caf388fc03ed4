import { expect, test } from '@playwright/test'
import { openApart } from './pages/apartWindow'
import { notesPage } from './pages/NotesPage'
import { goodPassphrase, lockByMenu, vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('moving the visits saves and closes the windows of their own first', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  await notesPage(page).begin()
  await page.keyboard.type('Begun here.')
  const note = await openApart(app, page)
  await notesPage(note).text.click()
  await note.keyboard.press('Control+End')
  await note.keyboard.type('Typed just before the move.')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('move the visits')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Move the visits' })
  await expect(
    sheet.getByText(/Notes and letters in windows of their own are saved and closed first/),
  ).toBeVisible()
  await sheet.getByLabel('Passphrase', { exact: true }).fill(goodPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your visits are moved and open from their new folder.')).toBeVisible()
  expect(app.windows()).toHaveLength(1)
  await expect(notesPage(page).text).toContainText('Typed just before the move.')
})

test('a passphrase typed for a move goes with the lock', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('move the visits')
  await page.keyboard.press('Enter')
  const secret = page
    .getByRole('dialog', { name: 'Move the visits' })
    .getByLabel('Passphrase', { exact: true })
  await secret.fill(goodPassphrase)
  await lockByMenu(app)
  await expect(vaultPage(page).heading('Locked')).toBeAttached()
  await expect(secret).toHaveValue('')
})
