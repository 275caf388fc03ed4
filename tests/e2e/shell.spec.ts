import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import { launchOptions } from './runtime'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('a second start in the same profile shows the first window and goes', async ({}, testInfo) => {
  const { app, profile } = await openApp(testInfo)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const { executablePath, args, env } = launchOptions([`--profile=${profile}`])
  const second = spawn(executablePath, args, { env, stdio: 'ignore' })
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).toBe(0)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  expect(app.windows()).toHaveLength(1)
})

test('the window comes back where it was', async ({}, testInfo) => {
  const bounds = { x: 60, y: 50, width: 1100, height: 720 }
  const first = await openApp(testInfo)
  await first.app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to)
  }, bounds)
  const moved = await boundsOf(first.app)
  await first.app.close()
  const second = await openApp(testInfo)
  expect(await boundsOf(second.app)).toEqual(moved)
  expect(moved).toMatchObject({ width: 1100, height: 720 })
  expect(
    Object.keys(JSON.parse(readFileSync(join(second.profile, 'window.json'), 'utf8')) as object).sort(),
  ).toEqual(['bounds', 'maximised'])
})

test('a window left on a screen that is gone opens where it can be seen', async ({}, testInfo) => {
  const profile = testInfo.outputPath('profile')
  mkdirSync(profile, { recursive: true })
  const far = { bounds: { x: 9_000, y: 9_000, width: 1_200, height: 800 }, maximised: false }
  writeFileSync(join(profile, 'window.json'), JSON.stringify(far))
  const { app } = await openApp(testInfo, profile)
  const { x, y } = await boundsOf(app)
  expect(x).toBeLessThan(2_000)
  expect(y).toBeLessThan(2_000)
})

test('the menu speaks British English and its commands reach the window', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    ;(window as unknown as { bridge: Bridge }).bridge.onEvent((event) => heard.push(event))
  })
  const labels = await app.evaluate(({ Menu }) => {
    const clicked = ['New note', 'Findings', 'Settings…', 'Keyboard shortcuts', 'Lock']
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? [])
    for (const label of clicked) items.find((item) => item.label === label)?.click()
    return items.map((item) => item.label)
  })
  expect(labels).toContain('Paste without formatting')
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: object[] }).heard))
    .toEqual(
      expect.arrayContaining([
        { kind: 'menu', command: 'newNote' },
        { kind: 'menu', command: 'findings' },
        { kind: 'menu', command: 'settings' },
        { kind: 'menu', command: 'shortcuts' },
        { kind: 'locking', because: 'menu' },
        { kind: 'vaultLocked', because: 'menu' },
      ]),
    )
})

for (const [signal, because] of [
  ['suspend', 'suspend'],
  ['lock-screen', 'screenLock'],
] as const) {
  test(`the vault is locked on ${signal}, and the window is told why`, async ({}, testInfo) => {
    const { app, page } = await openApp(testInfo)
    const call = (operation: string, input: object) =>
      page.evaluate(
        ([name, asked]) => (window as unknown as { bridge: Bridge }).bridge.call(name as string, asked),
        [operation, input] as const,
      )
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      ;(window as unknown as { bridge: Bridge }).bridge.onEvent((event) => heard.push(event))
    })
    await call('vault.create', { passphrase: 'four quiet herons wading upstream' })
    expect(await call('vault.state', {})).toMatchObject({ value: { kind: 'unlocked' } })
    await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), signal)
    await expect.poll(() => call('vault.state', {})).toMatchObject({ value: { kind: 'locked' } })
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heard: object[] }).heard))
      .toEqual([
        { kind: 'locking', because },
        { kind: 'vaultLocked', because },
      ])
  })
}

test('a window that no longer answers is closed all the same', async ({}, testInfo) => {
  const { app, page } = await openApp(testInfo)
  // Once the page works it is waited for; before, nothing can have been typed.
  await page.evaluate(() => (window as unknown as { bridge: Bridge }).bridge.call('vault.state', {}))
  await page.evaluate(
    () =>
      void setTimeout(() => {
        for (;;);
      }, 50),
  )
  await page.waitForTimeout(200).catch(() => undefined)
  const closed = app.waitForEvent('close', { timeout: 15_000 })
  await app.evaluate(({ app: electron }) => electron.quit())
  await closed
})

const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: -1, y: -1 })
