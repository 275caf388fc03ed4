import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CoreAnswer, CoreMessage } from '../../electron/ipc/coreProtocol'
import { aFolder, filesIn, passphrase, resourcesFolder } from './support/aCore'
import { builtModule } from './support/builtModule'

let core: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  core = await builtModule('electron/core.ts')
}, 60_000)
afterAll(() => core.remove())

/** Asks a worker as main does: by number. */
const aWorker = (profileFolder: string) => {
  const worker = new Worker(core.path, { workerData: { profileFolder, resourcesFolder, fastKeys: true } })
  const waiting = new Map<number, (answer: CoreAnswer['answer']) => void>()
  const failed = new Promise<never>((_, reject) => worker.once('error', reject))
  worker.on('message', (message: CoreMessage) => {
    if ('id' in message) waiting.get(message.id)?.(message.answer)
  })
  let id = 0
  const ask = (operation: string, input: unknown) => {
    id += 1
    const answer = new Promise<CoreAnswer['answer']>((done) => waiting.set(id, done))
    worker.postMessage({ id, operation, input })
    return Promise.race([answer, failed])
  }
  return { ask, stop: () => worker.terminate() }
}

it('lets go of the vault when the worker breaks off, so that the next one opens it', async () => {
  const folder = aFolder()
  const first = aWorker(folder)
  expect(await first.ask('vault.create', { passphrase })).toMatchObject({ ok: true })
  const second = aWorker(folder)
  const inUse = { ok: false, error: { kind: 'vaultInUse' } }
  expect(await second.ask('vault.unlock', { passphrase })).toEqual(inUse)
  await first.stop()
  expect(await second.ask('vault.unlock', { passphrase })).toMatchObject({
    ok: true,
    value: { kind: 'unlocked' },
  })
  await second.stop()
})

it('runs as a worker that answers by number, and gives files as bytes', async () => {
  const folder = aFolder()
  const { ask, stop } = aWorker(folder)
  expect(await ask('vault.state', {})).toEqual({ ok: true, value: { kind: 'none' } })
  const made = await ask('vault.create', { passphrase })
  expect(made).toMatchObject({ ok: true, value: { recoveryKey: expect.any(String) } })

  const sample = await ask('visits.addSample', {})
  const visitId = (sample as { value: { visitId: string } }).value.visitId
  const letter = await ask('letters.draft', { visitId })
  const letterId = (letter as { value: { id: string } }).value.id
  const rendered = await ask('internal.renderLetter', { letterId, format: 'html' })
  const { content } = (rendered as { value: { content: Uint8Array } }).value
  expect(content).toBeInstanceOf(Uint8Array)
  expect(Buffer.from(content).toString('utf8')).toContain('Sheffield')

  expect(await ask('vault.lock', {})).toEqual({ ok: true, value: { kind: 'locked', attempts: 0 } })
  await stop()
  expect([...filesIn(folder).keys()].map((path) => path.split('/').at(-1))).toEqual([
    'vault.json',
    'visitbook.db',
  ])
})
