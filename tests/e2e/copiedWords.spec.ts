import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const inClipboard = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText())

test('what was copied from a note goes from the clipboard with the lock; what was copied elsewhere stays', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  const vault = vaultPage(page)
  await vault.begin()
  await visitsPage(page).openSample()
  const { text } = notesPage(page)
  const copyAll = async () => {
    await text.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    const words = (await text.locator('p').first().innerText()).slice(0, 20)
    await expect.poll(() => inClipboard(app)).toContain(words)
  }

  await copyAll()
  await vault.lock()
  await expect.poll(() => inClipboard(app)).toBe('')

  await vault.unlock()
  await visitsPage(page).row('Sheffield').press('Enter')
  await copyAll()
  await app.evaluate(({ clipboard }) => clipboard.writeText('Copied in another program'))
  await vault.lock()
  // A second lock behind the first: by then the first has done what it does with the clipboard.
  await vault.unlock()
  await expect(visitsPage(page).row('Sheffield')).toBeVisible()
  await vault.lock()
  expect(await inClipboard(app)).toBe('Copied in another program')
})
