import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { faultsOf } from './pages/axe'
import { namelessOrClosed, outOfReach, sizedTo } from './pages/fit'
import { walks } from './pages/screens'
import { hardToTouch, touchedFrom } from './pages/touch'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { projectFolder } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

for (const [name, { from, go }] of Object.entries(walks()))
  test(`${name}: no fault in light, dark and high contrast, room for a finger, and all of it in reach at 300 and 50 %`, async ({}, testInfo) => {
    test.setTimeout(240_000) // each screen is judged in four looks and three sizes
    const { app, page } = await openApp(testInfo)
    const fixture = join(projectFolder, 'tests', 'fixtures', 'notes', 'libreoffice.docx')
    copyFileSync(fixture, testInfo.outputPath('dialogs', 'notes.docx'))
    await sizedTo(app, page, 100)
    if (from === 'sample visit') {
      await vaultPage(page).begin()
      await visitsPage(page).openSample()
    }
    const touch = await touchedFrom(page)
    const faults: string[] = []
    await go(page, async (screen, isFleeting) => {
      const found = (where: string, seen: readonly string[]) =>
        faults.push(...seen.map((fault) => `${where}: ${fault}`))
      found(screen, await namelessOrClosed(page))
      found(screen, await faultsOf(page))
      if (isFleeting !== undefined) return
      await touch.on()
      found(`${screen}, by touch`, await hardToTouch(page))
      await touch.off()
      for (const size of [300, 50]) {
        await sizedTo(app, page, size)
        found(`${screen} at ${size} %`, await staysOutOfReach(page))
      }
      await sizedTo(app, page, 100)
    })
    expect(faults).toEqual([])
  })

/** Lists lay their rows out again in their own time after the window has changed: what is still wrong then. */
const staysOutOfReach = async (page: Page) => {
  let last: readonly string[] = []
  await expect
    .poll(async () => (last = await outOfReach(page)), { timeout: 5_000 })
    .toEqual([])
    .catch(() => undefined)
  return last
}
