import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { readSetting } from '../../electron/vault/settings'
import { aCore, anOpenCore, passphrase, resourcesFolder } from './support/aCore'
import { builtModule } from './support/builtModule'
import { insideVault } from './support/insideVault'
import { aNote, aVisit } from './support/visits'

const kills = 10

let program: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  program = await builtModule('tests/integration/support/savingProcess.ts')
}, 60_000)
afterAll(() => program.remove())

/** Saves in another process, kills it so many milliseconds after its first save, answers what it had acknowledged. */
const saveAndKill = (folder: string, noteId: string, milliseconds: number) =>
  new Promise<{ readonly acknowledged: number; readonly recovered: boolean }>((done, failed) => {
    const child = spawn(process.execPath, [program.path, folder, resourcesFolder, passphrase, noteId], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    let timer: ReturnType<typeof setTimeout> | null = null
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('saved')) timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.on('error', failed)
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return failed(new Error(`It stopped by itself: ${errors}`))
      const whole = output.slice(0, output.lastIndexOf('\n'))
      const acknowledged = Number(/saved (\d+)$/.exec(whole)?.[1])
      done({ acknowledged, recovered: output.startsWith('unlocked true') })
    })
  })

it('has every save that was acknowledged, whenever the process is killed', async () => {
  const { folder, core, ...opened } = await anOpenCore()
  const { noteId } = await aNote(
    { ...opened, folder, core },
    await aVisit({ ...opened, folder, core }),
    'Start.',
  )
  await core.close()

  let before = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const { acknowledged, recovered } = await saveAndKill(folder, noteId, 5 + ((kill * 67) % 240))
    expect(recovered).toBe(kill > 0)
    expect(acknowledged).toBeGreaterThan(before)
    before = acknowledged
    await insideVault(folder, (db) => {
      expect(db.pragma('quick_check', { simple: true })).toBe('ok')
      const note = db
        .prepare<[string], { revision: number; text: string }>(
          'SELECT revision, text FROM note JOIN note_content ON note_key = key WHERE id = ?',
        )
        .get(noteId)
      // At most the save that was committed and not yet told.
      expect(note?.revision).toBeGreaterThanOrEqual(acknowledged)
      expect(note?.revision).toBeLessThanOrEqual(acknowledged + 1)
      expect(note?.text.startsWith(`This is revision ${note.revision}.`)).toBe(true)
      expect(firstBrokenChange(db, readSetting(db, 'deviceId') ?? '')).toBeNull()
    })
  }

  const again = aCore(folder)
  expect(await again.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked', recovered: true })
  expect((await again.ask('notes.get', { noteId })).revision).toBeGreaterThanOrEqual(before)
}, 120_000)
