import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { notesPage } from './pages/NotesPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

const sizeOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100),
  )

const smallScreen = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1280, height: 800 }),
  )

test('the size goes from 50 to 300 % by key, menu and setting, and is kept', async ({}, testInfo) => {
  const { app, page, profile } = await openApp(testInfo)
  await smallScreen(app)
  await expect(vaultPage(page).createButton).toBeVisible()
  for (let times = 0; times < 9; times += 1) await page.keyboard.press('Control+=')
  await expect.poll(() => sizeOf(app)).toBe(300)
  await page.keyboard.press('Control+0')
  await expect.poll(() => sizeOf(app)).toBe(100)
  for (let times = 0; times < 9; times += 1) await page.keyboard.press('Control+-')
  await expect.poll(() => sizeOf(app)).toBe(50)
  await app.evaluate(({ Menu }) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? [])
    items.find((item) => item.label === 'Larger')?.click()
  })
  await expect.poll(() => sizeOf(app)).toBe(67)
  await page.keyboard.press('Control+0')
  await vaultPage(page).begin()
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: /Size$/ }).click()
  await page.getByRole('option', { name: '300 %' }).click()
  await expect.poll(() => sizeOf(app)).toBe(300)
  await app.close()

  const again = await openApp(testInfo, profile)
  await smallScreen(again.app)
  await vaultPage(again.page).unlock()
  await expect.poll(() => sizeOf(again.app)).toBe(300)
  // And work goes on: a note is written at this size, by key and by pointer.
  await visitsPage(again.page).openSample()
  const notes = notesPage(again.page)
  await notes.begin()
  await again.page.keyboard.type('Written large.')
  await notes.saved()
  await again.page.getByRole('tab', { name: 'Letter' }).click()
  await expect(again.page.getByRole('tab', { name: 'Letter' })).toBeInViewport({ ratio: 0.9 })
})

test('high contrast and no movement are chosen in the settings, and kept', async ({}, testInfo) => {
  const { app, page, profile } = await openApp(testInfo)
  await vaultPage(page).begin()
  await page.keyboard.press('Control+,')
  await page.getByRole('radio', { name: 'High contrast' }).click()
  await page.getByRole('radio', { name: 'No movement' }).click()
  await expect(page.locator('html[data-contrast="more"][data-motion="reduced"]')).toBeAttached()
  await app.close()
  const again = await openApp(testInfo, profile)
  await expect(again.page.locator('html[data-contrast="more"][data-motion="reduced"]')).toBeAttached()
  const longest = await again.page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].map((each) =>
        parseFloat(getComputedStyle(each).transitionDuration),
      ),
    ),
  )
  expect(longest).toBeLessThan(0.001)
})

test('without colours the four directions are told apart: in the bars, on the board, in the text', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  await expect(page.locator('.evidence-bar i').first()).toBeAttached()
  const forms = (selector: string, attribute: string) =>
    page.evaluate(
      ([all, name]) => {
        const byDirection = new Map<string, string>()
        for (const element of document.querySelectorAll(all as string)) {
          const { backgroundImage, backgroundColor, borderStyle, borderWidth } = getComputedStyle(element)
          const form = [backgroundImage, backgroundColor, borderStyle, borderWidth].join(' ')
          byDirection.set(element.getAttribute(name as string) ?? '', form)
        }
        return [...byDirection.values()]
      },
      [selector, attribute],
    )
  for (const way of ['chosen', 'forced'] as const) {
    if (way === 'chosen') await page.evaluate(() => (document.documentElement.dataset['contrast'] = 'more'))
    else {
      await page.evaluate(() => (document.documentElement.dataset['contrast'] = 'normal'))
      await page.emulateMedia({ forcedColors: 'active' })
    }
    await page.keyboard.press('Control+1')
    await expect(page.locator('.evidence-bar i').first()).toBeAttached()
    const bars = await forms('.evidence-bar i', 'data-direction')
    expect(bars.length).toBeGreaterThan(2)
    expect(new Set(bars).size, `bars, ${way}`).toBe(bars.length)
    await page.keyboard.press('Control+2')
    await expect(page.locator('.board td').first()).toBeVisible()
    const cells = await forms('.board td', 'data-heat')
    expect(cells.length).toBeGreaterThan(3)
    expect(new Set(cells).size, `cells, ${way}`).toBe(cells.length)
  }
})
