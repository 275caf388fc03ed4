import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { notesPage } from './pages/NotesPage'
import { saveElsewhere } from './pages/saveElsewhere'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('a window whose last words could not be saved stays open until the user lets them go', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const notes = notesPage(page)
  const clash = page.getByRole('dialog', { name: 'This note was saved elsewhere while you were writing' })
  await notes.begin()
  await page.keyboard.type('First words.')
  await notes.saved()
  await saveElsewhere(page)
  await notes.text.focus()
  await page.keyboard.type(' Words that clash.')
  await expect(clash).toBeVisible()

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  // The window has answered and is still there: it can be asked again.
  await expect(clash).toBeVisible()
  await expect.poll(() => app.windows().length).toBe(1)

  writeFileSync(testInfo.outputPath('dialogs', 'close anyway'), '')
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed
})

test('a page that crashes comes back locked, with everything saved', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const notes = notesPage(page)
  await notes.begin()
  await page.keyboard.type('Saved before the crash.')
  await notes.saved()
  // Playwright gives a crashed page up for good and holds the next one: only the app can be asked about it.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const loadedAgain = new Promise((resolve) =>
      contents?.once('render-process-gone', () =>
        contents.once('did-start-loading', () => resolve(undefined)),
      ),
    )
    contents?.forcefullyCrashRenderer()
    return loadedAgain.then(() => undefined)
  })
  await app.close()

  const again = await openApp(testInfo)
  await vaultPage(again.page).unlock()
  await visitsPage(again.page).row('Sheffield').press('Enter')
  await expect(notesPage(again.page).text).toContainText('Saved before the crash.')
  // The vault was locked when the page went, not left open behind it.
  await expect(again.page.getByText('not closed properly')).toBeHidden()
})
