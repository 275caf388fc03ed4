import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import { VoiceGroup } from '@shared/evidence/keptVoice'
import type { KeptVoice } from '@shared/evidence/keptVoice'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { deletionIn, markDeleted } from '../vault/tombstone'
import type { Tombstone } from '../vault/tombstone'

const columns = 'id, visit_id, revision, voice_group, number, day, source, kept_by, saved_at'

const VoiceRow = z.object({
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  voice_group: VoiceGroup,
  number: z.int(),
  day: z.string(),
  source: z.string(),
  kept_by: z.string(),
  saved_at: z.string(),
})

/** The living numbers of a visit, in the order in which they were kept. */
export const listVoices = (db: Database, visitId: string): readonly KeptVoice[] =>
  rows(
    db,
    `SELECT ${columns} FROM visit_voice WHERE visit_id = ? AND deleted_at = '' ORDER BY created_at, id`,
    visitId,
  ).map(rowToVoice)

/** null: there is none, or it has been taken out. */
export const voiceById = (db: Database, voiceId: string): KeptVoice | null => {
  const found = row(db, `SELECT ${columns} FROM visit_voice WHERE id = ? AND deleted_at = ''`, voiceId)
  return found ? rowToVoice(found) : null
}

/** A number whether it lives or not, with how it was taken out. */
export const voiceEvenDeleted = (
  db: Database,
  voiceId: string,
): {
  readonly voice: KeptVoice
  readonly deletion: Deletion | null
} | null => {
  const found = row(db, `SELECT ${columns}, deleted_at, deleted_by FROM visit_voice WHERE id = ?`, voiceId)
  if (!found) return null
  return { voice: rowToVoice(found), deletion: deletionIn(found) }
}

/** Writes a number as new, or as the next revision of the one it is, and keeps what it says. */
export const writeVoiceRevision = (db: Database, voice: KeptVoice): void => {
  run(
    db,
    `INSERT INTO visit_voice (${columns}, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, voice_group = excluded.voice_group,
       number = excluded.number, day = excluded.day, source = excluded.source, kept_by = excluded.kept_by,
       saved_at = excluded.saved_at`,
    voice.id,
    voice.visitId,
    voice.revision,
    voice.group,
    voice.number,
    voice.day ?? '',
    voice.source,
    voice.by,
    voice.at,
    voice.at,
  )
  const { group, number, day, source, by } = voice
  run(
    db,
    'INSERT INTO visit_voice_revision (voice_id, revision, content, saved_at) VALUES (?, ?, ?, ?)',
    voice.id,
    voice.revision,
    JSON.stringify({ group, number, day, source, by }),
    voice.at,
  )
}

/** Takes a number out, or with `deletion` null brings it back; null when it was so already. */
export const markVoiceDeleted = (db: Database, voiceId: string, deletion: Tombstone) =>
  markDeleted(db, 'visit_voice', voiceId, deletion)

const rowToVoice = (found: unknown): KeptVoice => {
  const { visit_id, voice_group, kept_by, saved_at, day, ...voice } = VoiceRow.parse(found)
  return {
    ...voice,
    visitId: visit_id,
    group: voice_group,
    day: day === '' ? null : day,
    by: kept_by,
    at: saved_at,
  }
}
