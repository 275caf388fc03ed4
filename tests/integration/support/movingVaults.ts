import { mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { moveDeeds } from '../../../electron/vault/move/moveDeeds'
import type { MoveDeeds } from '../../../electron/vault/move/moveDeeds'
import type { Whereabouts } from '../../../electron/vault/place/lookAround'
import { expect } from 'vitest'
import { aCore, aFolder, anOpenCore, passphrase, valueOf } from './aCore'
import { attach, contentOf, tinyPng } from './attachments'
import { unsyncedDeeds } from './unsyncedDeeds'
import { aNote, aVisit } from './visits'

/** A computer with a home folder of its own, as if there were no other. */
export const aComputer = () => {
  const home = aFolder()
  const at: Whereabouts = { platform: 'linux', home, environment: {} }
  return { home, at, proposed: join(home, '.local/share/visitbook/Visits') }
}

/** A profile in a folder that Dropbox keeps in step, on that computer. */
export const aProfileInDropbox = ({ home }: ReturnType<typeof aComputer>): string => {
  const box = join(home, 'Our files')
  mkdirSync(box)
  writeFileSync(join(box, '.dropbox'), '')
  const profile = join(box, 'profile', 'vault')
  return profile
}

/** A vault with a visit, a note, a file beside it and a copy as before a merge, closed. */
export const aFullVault = async (profile: string, surroundings: Parameters<typeof aCore>[1]) => {
  mkdirSync(profile, { recursive: true })
  const opened = await anOpenCore(profile, surroundings)
  const visitId = await aVisit(opened)
  const { noteId } = await aNote(opened, visitId, noteText)
  const { attachment } = await attach(opened, { visitId, noteId }, 'plan.png', tinyPng)
  await opened.core.close()
  mkdirSync(join(profile, 'backups'), { recursive: true })
  writeFileSync(join(profile, 'backups', 'before a merge.db'), readFileSync(join(profile, 'visitbook.db')))
  return { visitId, noteId, attachmentId: attachment.id, recoveryKey: opened.recoveryKey }
}

export type FullVault = Awaited<ReturnType<typeof aFullVault>>

const noteText = 'The door was answered promptly.'

/** Opens the vault of a profile, expects all of it to be there, and answers where it is. */
export const expectWhole = async (
  profile: string,
  surroundings: Parameters<typeof aCore>[1],
  { noteId, attachmentId }: FullVault,
): Promise<string> => {
  const core = aCore(profile, surroundings)
  await core.ask('vault.unlock', { passphrase })
  const { document } = await core.ask('notes.get', { noteId })
  expect(JSON.stringify(document)).toContain(noteText)
  expect(valueOf(await contentOf(core, attachmentId))).toEqual(tinyPng)
  const { where } = await core.ask('vault.whereabouts', {})
  await core.core.close()
  expect(readdirSync(join(where, 'backups'))).toEqual(['before a merge.db'])
  expect(core.bugs).toEqual([])
  return where
}

/** A closed vault in a folder that Dropbox keeps in step. */
export const aVaultInDropbox = async () => {
  const computer = aComputer()
  const profile = aProfileInDropbox(computer)
  const vault = await aFullVault(profile, { at: computer.at })
  return { ...computer, profile, vault }
}

/** What lies in its folder, once it was opened there and closed. */
export const namesOfAVault = ['attachments', 'backups', 'vault.json', 'vault.lock', 'visitbook.db']

export const toProposed = { to: 'proposed', keepOld: false, secret: { passphrase } } as const

/** Moves the vault of a profile into the proposed folder, and closes it. */
export const moved = async (profile: string, surroundings: Parameters<typeof aCore>[1], keepOld = false) => {
  const core = aCore(profile, surroundings)
  await core.ask('vault.whereabouts', {})
  const answer = await core.ask('vault.move', { ...toProposed, keepOld })
  await core.core.close()
  return answer
}

/** The power is gone: from now on nothing is done any more. */
class PowerCut extends Error {}

type AnyDeed = (...words: readonly string[]) => unknown

const eachDeed = (around: (name: keyof MoveDeeds, deed: AnyDeed, words: readonly string[]) => unknown) =>
  Object.fromEntries(
    Object.entries(moveDeeds).map(([name, deed]) => [
      name,
      (...words: readonly string[]) => around(name as keyof MoveDeeds, deed as AnyDeed, words),
    ]),
  ) as unknown as MoveDeeds

/** Which folders a power cut loses what was not synced in; of the others everything that was done is on the disk. */
export type Losing = (folder: string) => boolean

/**
 * Deeds that stop for good before the one with the given number, or while it is being done: then a file is there in
 * part. Names that were made, given or taken away in a folder since it was last synced are lost with the power where
 * `losing` says so. `done` names all deeds in their order.
 */
export const cutAt = (stop: number, when: 'before' | 'within', losing: Losing = () => false) => {
  const done: (keyof MoveDeeds)[] = []
  const journal = unsyncedDeeds()
  const deeds = eachDeed((name, deed, words) => {
    done.push(name)
    if (done.length <= stop) return journal.noting(name, words, () => deed(...words))
    if (when === 'within' && done.length === stop + 1) {
      deed(...words)
      const file = name === 'copy' ? words[1] : words[0]
      if (file !== undefined) truncateSync(file, Math.floor(statSync(file).size / 2))
    }
    journal.lose(losing)
    throw new PowerCut('The power is gone')
  })
  return { deeds, done, lose: () => journal.lose(losing) }
}

/** Deeds of which some fail, as a disk or another program makes them fail. */
export const failingWith = (
  code: string,
  fails: (name: keyof MoveDeeds, words: readonly string[]) => boolean,
): MoveDeeds =>
  eachDeed((name, deed, words) => {
    if (fails(name, words)) throw Object.assign(new Error('The disk says no'), { code, syscall: name })
    return deed(...words)
  })
