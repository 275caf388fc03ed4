import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { AppEvent } from '@shared/ipc/events'
import { startCore } from '../../electron/shell/coreClient'
import type { Core } from '../../electron/shell/coreClient'

// A worker that speaks the protocol and dies when told to, as one does whose native module meets a broken disk.
const worker = `
import { parentPort } from 'node:worker_threads'
let asked = 0
parentPort.on('message', ({ id, operation }) => {
  asked += 1
  if (operation === 'visits.list') return
  if (operation === 'vault.touch') process.exit(3)
  if (operation === 'notes.list') throw new Error('what the inspector typed')
  if (operation === 'vault.lock') parentPort.postMessage({ event: { kind: 'vaultLocked', because: 'idle' } })
  parentPort.postMessage({ id, answer: { ok: true, value: asked } })
})`

let core: Core | undefined
let folder = ''

afterEach(async () => {
  await core?.stop()
  rmSync(folder, { recursive: true })
})

const start = () => {
  folder = mkdtempSync(join(tmpdir(), 'visitbook-core-'))
  const script = join(folder, 'core.mjs')
  writeFileSync(script, worker)
  const events: AppEvent[] = []
  const reported: unknown[] = []
  const report = (error: unknown) => `reference ${reported.push(error)}`
  const options = { profileFolder: '', resourcesFolder: '' }
  const startErrand = () => ({ end: () => undefined })
  core = startCore({ script, options, startErrand, onEvent: (event) => events.push(event), report })
  return { core, events, reported }
}

it('gives each question its own answer', async () => {
  const { core } = start()
  const answers = await Promise.all([core.ask('vault.state', {}), core.ask('vault.state', {})])
  expect(answers).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 2 },
  ])
})

it('passes events on', async () => {
  const { core, events } = start()
  await core.call('vault.lock', {})
  expect(events).toEqual([{ kind: 'vaultLocked', because: 'idle' }])
})

it.each(['vault.touch', 'notes.list'] as const)(
  'answers all open questions when the core dies at %s, says that it is locked, and starts it again',
  async (deadly) => {
    const { core, events, reported } = start()
    const open = core.ask('visits.list', {})
    const unexpected = { ok: false, error: { kind: 'unexpected', reference: 'reference 1' } }
    expect(await core.ask(deadly, {})).toEqual(unexpected)
    expect(await open).toEqual(unexpected)
    expect(events).toEqual([{ kind: 'vaultLocked', because: 'failure' }])
    expect(reported).toHaveLength(1)
    expect(await core.ask('vault.state', {})).toEqual({ ok: true, value: 1 })
  },
)
