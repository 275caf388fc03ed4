import { mkdirSync } from 'node:fs'
import { _electron, test } from '@playwright/test'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import { launchOptions } from './runtime'

type Opened = { readonly app: ElectronApplication; readonly page: Page; readonly profile: string }

const opened = new Set<ElectronApplication>()

/** The app in a profile of this test alone; its dialogs are answered from the test's folder. */
export const openApp = async (
  testInfo: TestInfo,
  profile = testInfo.outputPath('profile'),
): Promise<Opened> => {
  const dialogs = testInfo.outputPath('dialogs')
  mkdirSync(dialogs, { recursive: true })
  const app = await _electron.launch(launchOptions([`--profile=${profile}`, `--test-dialogs=${dialogs}`]))
  opened.add(app)
  app.once('close', () => opened.delete(app))
  return { app, page: await app.firstWindow(), profile }
}

/** To be called once in each file of tests: no window outlives its test. */
export const closeAppsAfterEach = () =>
  test.afterEach(async () => {
    await Promise.all([...opened].map((app) => app.close()))
  })
