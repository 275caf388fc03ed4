import { mkdirSync } from 'node:fs'
import { _electron, expect, test } from '@playwright/test'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import { launchOptions } from './runtime'

type Opened = { readonly app: ElectronApplication; readonly page: Page; readonly profile: string }

const opened = new Set<ElectronApplication>()

/**
 * The app in a profile of this test alone; its dialogs are answered from the test's folder. A passphrase costs
 * milliseconds here, not the better part of a second.
 */
export const openApp = (
  testInfo: TestInfo,
  profile = testInfo.outputPath('profile'),
  env: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
): Promise<Opened> => launch(testInfo.outputPath('dialogs'), profile, env, ['--test-cheap-keys', ...switches])

/** One of several laptops in a test: a profile and a folder for its dialogs of its own. */
export const openLaptop = async (
  testInfo: TestInfo,
  name: string,
): Promise<Opened & { readonly dialogs: string }> => {
  const dialogs = testInfo.outputPath(`${name} dialogs`)
  const opened = await launch(dialogs, testInfo.outputPath(name), {}, ['--test-cheap-keys'])
  return { ...opened, dialogs }
}

/** For tests of the vault itself: a passphrase costs what it costs its user. */
export const openWithRealKeys = (testInfo: TestInfo): Promise<Opened> =>
  launch(testInfo.outputPath('dialogs'), testInfo.outputPath('profile'), {}, [])

const launch = async (
  dialogs: string,
  profile: string,
  env: Readonly<Record<string, string>>,
  switches: readonly string[],
): Promise<Opened> => {
  mkdirSync(dialogs, { recursive: true })
  const args = [`--profile=${profile}`, `--test-dialogs=${dialogs}`, ...switches]
  // Visits of whoever runs the tests, in a usual folder of theirs, are none of a test’s business.
  const folders = { XDG_DATA_HOME: `${profile} data`, XDG_STATE_HOME: `${profile} state` }
  const app = await _electron.launch(launchOptions(args, { ...folders, ...env }))
  opened.add(app)
  app.once('close', () => opened.delete(app))
  return { app, page: await app.firstWindow(), profile }
}

/**
 * To be called once in each file of tests: no window outlives its test, and none has asked for an address outside the
 * app, unless the test is about just that.
 */
export const closeAppsAfterEach = ({ mayAskOutside = false } = {}) =>
  test.afterEach(async () => {
    const apps = [...opened]
    const asked = await Promise.all(apps.map(askedOutside))
    await Promise.all(apps.map((app) => app.close()))
    if (!mayAskOutside) expect(asked.flat()).toEqual([])
  })

type TestGlobals = { readonly visitbookTest: { readonly blockedRequests: () => readonly string[] } }

const askedOutside = (app: ElectronApplication) =>
  app.evaluate(() => [...(globalThis as unknown as TestGlobals).visitbookTest.blockedRequests()])
