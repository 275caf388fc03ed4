import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'

/** Reads a visit file into the app of this window, as a user who chooses it in the dialog. */
export const visitRead = async (page: Page, testInfo: TestInfo, text: string) => {
  const file = join(testInfo.outputPath('dialogs'), 'visit.json')
  writeFileSync(file, text)
  const opened = await page.evaluate(() =>
    (window as unknown as { bridge: Bridge }).bridge.call('shell.openVisitFile', {}),
  )
  expect(opened).toMatchObject({ ok: true })
  rmSync(file)
}

/** The list of visits, looked at anew. */
export const toVisits = async (page: Page) => {
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('row').first()).toBeVisible()
}
