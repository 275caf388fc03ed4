import { readFileSync } from 'node:fs'
import { _electron, expect, test } from '@playwright/test'
import { launchOptions } from './runtime'

test('the window runs in Chromium’s sandbox, not only with its name', async ({}, testInfo) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() === 0, 'asks Linux, and root has no sandbox')
  const app = await _electron.launch(launchOptions([`--user-data-dir=${testInfo.outputPath('profile')}`]))
  await app.firstWindow()
  const renderers = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  )
  const states = renderers.map((pid) => readFileSync(`/proc/${pid}/status`, 'utf8'))
  await app.close()
  expect(states.length).toBeGreaterThan(0)
  for (const state of states) {
    expect(state).toMatch(/^Seccomp:\t2$/m) // its system calls are filtered
    expect(state).toMatch(/^NSpid:\t\d+\t/m) // and it sees no process but its own
  }
})
