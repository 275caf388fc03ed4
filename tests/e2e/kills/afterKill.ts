import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { firstBrokenChange } from '../../../electron/vault/changeLog'
import { openDatabase } from '../../../electron/vault/database'
import { openByPassphrase, readHeader } from '../../../electron/vault/header'
import { readSetting } from '../../../electron/vault/settings'
import type { Note } from '../../../shared/notes/note'
import { readBlocks } from '../../../shared/notes/readBlocks'
import { goodPassphrase } from '../pages/VaultPage'
import { isAcknowledged } from './acknowledged'
import type { Killed } from './typeUntilKilled'
import { shown } from './typedNote'
import type { Shown, TypedNote } from './typedNote'

/** What the core answers for a note, in the form in which it can be compared. */
export const shownOf = ({ document, passages }: Note): Shown => ({
  lines: readBlocks(document).map(({ text }) => text),
  passages: passages.map(({ direction, quote, gone }) => ({
    direction,
    quote: gone ? `gone: ${quote}` : quote,
  })),
})

export type Judged = {
  readonly kept: TypedNote
  /** How long before the end the first key was struck that is missing; 0: none is. */
  readonly lostMilliseconds: number
  readonly lostKeys: number
  readonly acknowledged: number
}

/** Compares what is stored with what was typed: it must be one of its moments, and none before an acknowledged one. */
export const judge = ({ moments, killedAt, acknowledged }: Killed, stored: Shown): Judged => {
  const wanted = JSON.stringify(stored)
  const at = moments.findLastIndex(({ note }) => JSON.stringify(shown(note)) === wanted)
  const kept = moments[at]
  if (!kept) throw new Error(`Stored is what was never typed: ${wanted}, ${nearest(moments.at(-1)?.note)}`)
  let first = 0
  for (const saved of acknowledged) {
    const found = moments.slice(first, saved.moments).findIndex(({ note }) => isAcknowledged(note, saved))
    if (found === -1) throw new Error(`The window showed what was never typed: ${JSON.stringify(saved)}`)
    first += found
  }
  if (at < first) throw new Error(`${first - at} of the changes that were called saved are missing`)
  const missing = moments[at + 1]
  return {
    kept: kept.note,
    lostMilliseconds: missing ? killedAt - missing.at : 0,
    lostKeys: moments.length - 1 - at,
    acknowledged: acknowledged.length,
  }
}

const nearest = (note: TypedNote | undefined) => (note ? `typed ${JSON.stringify(shown(note))}` : '')

/** The vault's key, for looking into copies of its database. */
export const keyOfVault = async (profile: string): Promise<Buffer> => {
  const read = readHeader(readFileSync(join(profile, 'vault', 'vault.json'), 'utf8'), true)
  const key = read.kind === 'readable' ? await openByPassphrase(read.header, goodPassphrase) : null
  if (!key) throw new Error('The vault does not open')
  return key
}

/** What SQLite, the index of words and the change log say of the database as the kill left it; it stays untouched. */
export const faultsOf = (profile: string, key: Buffer): readonly string[] => {
  const copy = join(profile, 'copy')
  cpSync(join(profile, 'vault'), copy, { recursive: true })
  try {
    const db = openDatabase(join(copy, 'visitbook.db'), key)
    try {
      const faults = db.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['integrity_check']
      if ((db.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('foreign_key_check')
      db.exec(`INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)`)
      if (firstBrokenChange(db, readSetting(db, 'deviceId') ?? '') !== null) faults.push('change log')
      return faults
    } finally {
      db.close()
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
