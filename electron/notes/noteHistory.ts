import type { Database } from '../vault/database'
import { run } from '../vault/statements'

/** Of what is typed in one minute one state is kept, beside all checkpoints and all that a letter rests on. */
const spacingMilliseconds = 60_000

/** Keeps a revision of a note in its history. */
export const keepNoteRevision = (
  db: Database,
  noteKey: number,
  kept: {
    readonly revision: number
    readonly checkpoint: boolean
    readonly savedAt: string
    readonly fields: string
    readonly passages: string
    readonly document: string
    readonly templateDigest: string
  },
): void => {
  run(
    db,
    `INSERT INTO note_revision (note_key, revision, checkpoint, saved_at, fields, passages, document, template_digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    noteKey,
    kept.revision,
    kept.checkpoint ? 1 : 0,
    kept.savedAt,
    kept.fields,
    kept.passages,
    kept.document,
    kept.templateDigest,
  )
}

/**
 * Drops an autosaved revision that another has followed, so that an hour of typing is not stored a thousand times:
 * only when a kept revision is less than a minute older, and never one that a letter has cited.
 */
export const thinNoteHistory = (
  db: Database,
  note: { readonly key: number; readonly id: string },
  passed: { readonly revision: number; readonly savedAt: string },
): void => {
  run(
    db,
    `DELETE FROM note_revision WHERE note_key = ? AND revision = ? AND checkpoint = 0
       AND EXISTS (SELECT 1 FROM note_revision AS older WHERE older.note_key = note_revision.note_key
                   AND older.revision < note_revision.revision AND older.saved_at > ?)
       AND NOT EXISTS (SELECT 1 FROM letter_source
                       WHERE note_id = ? AND letter_source.note_revision = note_revision.revision)`,
    note.key,
    passed.revision,
    spacingBefore(passed.savedAt),
    note.id,
  )
}

/** The moment before which an older revision is too old to stand for this one. */
export const spacingBefore = (savedAt: string): string =>
  new Date(new Date(savedAt).getTime() - spacingMilliseconds).toISOString()
