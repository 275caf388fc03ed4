import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { findingsInVisit } from '../../../electron/findings/findingService'
import { createBuiltInPacks } from '../../../electron/frameworks/builtInPacks'
import { createNote, getNote, notesInVisit, saveNote } from '../../../electron/notes/noteService'
import { exportChanges } from '../../../electron/bundles/exchangeBundle'
import { openExchange } from '../../../electron/bundles/openExchange'
import { receiveBundles } from '../../../electron/bundles/receiveBundles'
import { deviceIdentity, deviceRecipient } from '../../../electron/bundles/deviceKey'
import { sealWithManifest } from '../../../electron/bundles/sealBundle'
import type { OpenVault } from '../../../electron/vault/openVault'
import { migrate } from '../../../electron/vault/migrate'
import { run } from '../../../electron/vault/statements'
import { createVisit } from '../../../electron/visits/visitService'
import type { Parsed } from '@shared/ipc/contract'
import { documentToText } from '@shared/notes/noteDocument'
import { aFolder, nextId, resourcesFolder, valueOf } from './aCore'
import { aDocument, details, fields } from './visits'

/** A vault of one laptop, without its key: what a merge reads and writes. */
export type Laptop = { readonly name: string; readonly vault: OpenVault }

/** Laptops with the same visit, each with an identity and a clock of its own. */
export const someLaptops = (
  names: readonly string[],
  visit: Pick<Parsed<'visits.create'>, 'frameworkId' | 'details'> = {
    frameworkId: 'ilacs-focused-visit',
    details,
  },
) => {
  const first = aNewLaptop(names[0] ?? 'A')
  const packs = createBuiltInPacks(join(resourcesFolder))()
  const { visitId } = valueOf(createVisit(first.vault, packs, { ...visit, version: null }))
  const others = names.slice(1).map((name) => {
    const laptop = aLaptop(name, new Database(first.vault.db.serialize()))
    addDevice(laptop)
    return laptop
  })
  return { visitId, laptops: [first, ...others] }
}

/** The same laptop once more, as it is at this moment. */
export const copyOf = ({ name, vault }: Laptop): Laptop => {
  const copy = aLaptop(name, new Database(vault.db.serialize()))
  return { ...copy, vault: { ...copy.vault, deviceId: vault.deviceId, now: vault.now } }
}

/** A laptop that has never heard of any visit. */
export const aNewLaptop = (name: string): Laptop => {
  const laptop = aLaptop(name, new Database(':memory:'))
  migrate(laptop.vault.db)
  addDevice(laptop)
  return laptop
}

const aLaptop = (name: string, db: Database.Database): Laptop => {
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  onTestFinished(() => void db.close())
  let minutes = 0
  const start = name === 'B' ? Date.UTC(1999, 0, 1) : Date.UTC(2051, 0, 1)
  const now = () => new Date(start + (minutes += 1) * 60_000).toISOString()
  const [attachmentsFolder, backupsFolder] = [aFolder(), aFolder()]
  return {
    name,
    vault: { db, deviceId: `device ${name}`, now, newId: nextId, attachmentsFolder, backupsFolder },
  }
}

const addDevice = ({ vault }: Laptop): void => {
  run(vault.db, 'INSERT INTO device (id, added_at) VALUES (?, ?)', vault.deviceId, vault.now())
}

/** A note of the laptop's owner; quotes are marked as passages. */
export const takeNote = (
  { name, vault }: Laptop,
  visitId: string,
  text: string,
  quotes: readonly string[] = [],
) => {
  const { document, passages } = aDocument(text, quotes)
  const own = { ...fields, author: `Inspector ${name}` }
  const note = valueOf(createNote(vault, { visitId, fields: own, document, passages }))
  return { noteId: note.id, passageIds: passages.map(({ id }) => id) }
}

/** Saves the note with some of its words put in the place of others. */
export const reword = ({ vault }: Laptop, noteId: string, from: string, to: string): void => {
  const note = valueOf(getNote(vault, noteId))
  const document = JSON.parse(JSON.stringify(note.document).replaceAll(from, to)) as Record<string, never>
  const { at, author, area, activity, role, count, team, case: code, tallies, leadersKnew } = note
  const own = { at, author, area, activity, role, count, team, case: code, tallies, leadersKnew }
  const passages = note.passages.map(({ id, direction, prompts }) => ({ id, direction, prompts }))
  valueOf(
    saveNote(vault, {
      noteId,
      basedOn: note.revision,
      fields: own,
      document,
      passages,
      checkpoint: true,
    }),
  )
}

/** A sealed bundle of one laptop, opened on another with the same key. */
export const bundleOf = async (from: Laptop, visitId: string, to: readonly Laptop[]) => {
  const recipients = await Promise.all(to.map(({ vault }) => deviceRecipient(vault)))
  const { entries, manifest } = valueOf(
    await exportChanges(from.vault, visitId, {
      others: to.map(({ vault }) => vault.deviceId),
      deviceName: `laptop ${from.name}`,
    }),
  )
  const sealed = await sealWithManifest(entries, manifest, { recipients })
  const [reader] = to
  if (!reader) throw new Error('nobody to open it')
  const opened = await openExchange(sealed, { identities: [await deviceIdentity(reader.vault)] })
  if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.error)}`)
  return opened.value
}

export const exchange = async (from: Laptop, to: Laptop, visitId: string) =>
  valueOf(await receiveBundles(to.vault, visitId, [await bundleOf(from, visitId, [to])]))

/** What a laptop shows of a visit; equal for two exactly when their owners see the same. */
export const shownOn = ({ vault }: Laptop, visitId: string) => ({
  notes: valueOf(notesInVisit(vault, visitId))
    .map(({ id }) => {
      const { revision: _, savedAt: __, ...note } = valueOf(getNote(vault, id))
      return note
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  findings: valueOf(findingsInVisit(vault, visitId)).map(({ revision: _, ...finding }) => finding),
})

export const textsOf = (laptop: Laptop, visitId: string) =>
  shownOn(laptop, visitId).notes.map(({ document }) => documentToText(document))

/** Every row of every table but what is only appended, and what SQLite keeps for the search. */
export const dumpOf = ({ vault }: Laptop): unknown =>
  vault.db
    .prepare<[], { name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all()
    .filter(({ name }) => !['change', 'merge', 'merge_undo'].includes(name))
    .map(({ name, wr }) => [
      name,
      vault.db.prepare(wr === 1 ? `SELECT * FROM "${name}"` : `SELECT rowid, * FROM "${name}"`).all(),
    ])
