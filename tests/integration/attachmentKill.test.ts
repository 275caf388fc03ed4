import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { readSetting } from '../../electron/vault/settings'
import { aCore, anOpenCore, passphrase, resourcesFolder, valueOf } from './support/aCore'
import { contentOf } from './support/attachments'
import { builtModule } from './support/builtModule'
import { insideVault } from './support/insideVault'
import { someBytes } from './support/someBytes'
import { aNote, aVisit } from './support/visits'

/** After how many steps of attaching each of the processes is killed: some 13 steps are one file. */
const kills = [1, 2, 4, 6, 7, 9, 11, 12, 13, 14, 19, 26]

let program: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  program = await builtModule('tests/integration/support/attachingProcess.ts')
}, 60_000)
afterAll(() => program.remove())

/** Attaches in another process, kills it after so many steps, answers the ids of what it was told is attached. */
const attachAndKill = (steps: number, given: readonly string[]) =>
  new Promise<readonly string[]>((done, failed) => {
    const child = spawn(process.execPath, [program.path, ...given], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.split('\n').length > steps) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.on('error', failed)
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return failed(new Error(`It stopped by itself: ${errors}`))
      done([...output.matchAll(/^attached (.+)\n/gm)].map(([, id]) => id ?? ''))
    })
  })

const storedIn = (folder: string) => readdirSync(join(folder, 'attachments'))

it('has every attached file whole and nothing of the others, whenever the process is killed', async () => {
  const opened = await anOpenCore()
  const { folder } = opened
  const visitId = await aVisit(opened)
  const { noteId } = await aNote(opened, visitId, 'What I saw.')
  await opened.core.close()

  const whole = new Set<string>()
  let halves = 0
  for (const [kill, steps] of kills.entries()) {
    const given = [folder, resourcesFolder, passphrase, visitId, noteId, `${kill}`]
    const acknowledged = await attachAndKill(steps, given)
    halves += storedIn(folder).filter((name) => name.endsWith('.part')).length
    await insideVault(folder, (db) => {
      expect(db.pragma('quick_check', { simple: true })).toBe('ok')
      expect(firstBrokenChange(db, readSetting(db, 'deviceId') ?? '')).toBeNull()
    })

    const { ask, core, ...again } = aCore(folder)
    expect(await ask('vault.unlock', { passphrase })).toMatchObject({ recovered: true })
    const listed = await ask('attachments.list', { visitId })
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([...whole, ...acknowledged]))
    // Each row has its file under its name, and no file is there that no row names.
    expect(storedIn(folder)).toHaveLength(listed.length)
    expect(storedIn(folder).every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true)
    for (const { id, name, size } of listed.filter((attachment) => !whole.has(attachment.id))) {
      const content = valueOf(await contentOf({ ...again, ask, core }, id))
      expect(content.equals(someBytes(size, name)), name).toBe(true)
      whole.add(id)
    }
    await core.close()
  }
  // They were killed in the middle of a file, and some files had been attached before.
  expect(halves).toBeGreaterThan(0)
  expect(whole.size).toBeGreaterThan(0)
  expect(existsSync(join(folder, 'attachments', 'set aside'))).toBe(false)
}, 180_000)
