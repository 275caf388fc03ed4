import { ShortcutKeys } from '@shared/settings/shortcutKeys'
import { z } from 'zod'
import { ProportionTable } from '@shared/letters/checks/proportionTable'
import { Writing } from '@shared/notes/note'
import { NewVisitForm } from '@shared/visits/visitDraft'
import type { Database } from './database'
import { row, run } from './statements'

/** Settings that live in the vault, with their form. */
const settings = {
  /** This installation's name in the change log. */
  deviceId: z.uuid(),
  idleMinutes: z.int().min(1).max(60),
  /** Opens the bundles that colleagues seal for this computer. */
  bundleIdentity: z.string().startsWith('AGE-SECRET-KEY-1'),
  /** What colleagues call this computer. */
  computerName: z.string().max(200),
  /** The organisation's recipient: what it names is sealed for that key too. '': none. */
  organisationRecipient: z.string().max(200),
  /** A recovery key was made anew, and nobody has said yet that it is put away. */
  isKeyUnkept: z.boolean(),
  /** true from unlocking to locking: found true when unlocking, the app was stopped without locking. */
  inUse: z.boolean(),
  /** Which member of a visit's team writes on this computer, by visit. */
  writers: z.record(z.uuid(), z.string().max(200)),
  /** How notes are written on this computer. */
  writing: Writing,
  /** Keys the user has changed. */
  shortcuts: ShortcutKeys,
  /** Words for proportions of the user's own; a table that another version left and this one cannot read is none. */
  proportions: ProportionTable.nullable().catch(null),
  /** What is filled in of a visit that does not exist yet; a form that another version left and this one cannot show is none. */
  newVisitForm: NewVisitForm.nullable().catch(null),
} as const

type Setting = keyof typeof settings

/** null: never set. */
export const readSetting = <S extends Setting>(
  db: Database,
  name: S,
): z.infer<(typeof settings)[S]> | null => {
  const found = row(db, 'SELECT value FROM setting WHERE name = ?', name)
  if (!found) return null
  return settings[name].parse(JSON.parse(String(found.value))) as z.infer<(typeof settings)[S]>
}

export const writeSetting = <S extends Setting>(
  db: Database,
  name: S,
  value: z.infer<(typeof settings)[S]>,
): void => {
  run(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    JSON.stringify(value),
  )
}
