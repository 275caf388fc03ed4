import { z } from 'zod'
import { ReferBackContent } from '@shared/referBacks/referBack'
import type { ReferBack, ReferBackVersion, WaitingReferBacks } from '@shared/referBacks/referBack'
import { stateOfReferBack, waitingReferBacks } from '@shared/referBacks/referBackState'
import { spacingBefore } from '../notes/noteHistory'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

const columns = 'id, visit_id, revision, content, saved_at'

const ReferBackRow = z.object({
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  content: z.string(),
  saved_at: z.string(),
})
const VersionRow = z.object({ revision: z.int(), saved_at: z.string(), content: z.string() })

/** The refer-backs of a visit, the latest first. */
export const listReferBacks = (db: Database, visitId: string): readonly ReferBack[] =>
  rows(
    db,
    `SELECT ${columns} FROM refer_back WHERE visit_id = ? AND deleted_at = '' ORDER BY raised_at DESC, id DESC`,
    visitId,
  ).map((found) => rowToReferBack(ReferBackRow.parse(found)))

/** null: there is none, or it has been deleted. */
export const referBackById = (db: Database, referBackId: string): ReferBack | null => {
  const found = row(db, `SELECT ${columns} FROM refer_back WHERE id = ? AND deleted_at = ''`, referBackId)
  return found ? rowToReferBack(ReferBackRow.parse(found)) : null
}

/** Of which visit it is, a deleted one too; null: there is none. */
export const referBackEvenDeleted = (
  db: Database,
  referBackId: string,
): { readonly visitId: string; readonly isDeleted: boolean } | null => {
  const found = row(db, 'SELECT visit_id, deleted_at FROM refer_back WHERE id = ?', referBackId)
  return found ? { visitId: String(found.visit_id), isDeleted: found.deleted_at !== '' } : null
}

/** A version on which somebody builds stays, whatever is written next. */
export const keepVersion = (db: Database, referBackId: string, revision: number): void => {
  run(
    db,
    'UPDATE refer_back_revision SET checkpoint = 1 WHERE refer_back_id = ? AND revision = ?',
    referBackId,
    revision,
  )
}

/** The revisions that went into a bundle or came with one. */
export const sharedRevisions = (db: Database, deviceId: string, referBackId: string): ReadonlySet<number> =>
  new Set(
    rows(
      db,
      `SELECT revision FROM change
       WHERE device_id = ? AND entity = 'referBack' AND entity_id = ? AND action IN ('export', 'merge')`,
      deviceId,
      referBackId,
    ).map(({ revision }) => Number(revision)),
  )

/** What of a visit's refer-backs waits; says nothing of what is in them. */
export const waitingInVisit = (db: Database, visitId: string): WaitingReferBacks | null =>
  waitingReferBacks(
    rows(
      db,
      `SELECT content FROM refer_back WHERE visit_id = ? AND deleted_at = '' AND state IN ('untold', 'waiting')`,
      visitId,
    ).map(({ content }) => contentFrom(String(content))),
  )

export const writeReferBack = (
  db: Database,
  written: {
    readonly id: string
    readonly visitId: string
    readonly revision: number
    readonly content: ReferBackContent
    readonly checkpoint: boolean
    readonly at: string
  },
): void => {
  const { id, visitId, revision, content, checkpoint, at } = written
  run(
    db,
    `INSERT INTO refer_back (id, visit_id, revision, raised_at, state, content, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, raised_at = excluded.raised_at,
       state = excluded.state, content = excluded.content, saved_at = excluded.saved_at`,
    id,
    visitId,
    revision,
    content.raisedAt,
    stateOfReferBack(content),
    JSON.stringify(content),
    at,
    at,
  )
  run(
    db,
    `INSERT INTO refer_back_revision (refer_back_id, revision, checkpoint, saved_at, content)
     VALUES (?, ?, ?, ?, ?)`,
    id,
    revision,
    checkpoint ? 1 : 0,
    at,
    JSON.stringify(content),
  )
}

/** Of what is typed in one minute one state is kept, beside all that were left as they stand. */
export const thinVersions = (
  db: Database,
  referBackId: string,
  passed: { readonly revision: number; readonly savedAt: string },
): void => {
  run(
    db,
    `DELETE FROM refer_back_revision WHERE refer_back_id = ? AND revision = ? AND checkpoint = 0
       AND EXISTS (SELECT 1 FROM refer_back_revision AS older
                   WHERE older.refer_back_id = refer_back_revision.refer_back_id
                     AND older.revision < refer_back_revision.revision AND older.saved_at > ?)`,
    referBackId,
    passed.revision,
    spacingBefore(passed.savedAt),
  )
}

/** The kept versions, newest first; the first of them is the present one. */
export const versionsOf = (db: Database, referBackId: string): readonly ReferBackVersion[] =>
  rows(
    db,
    `SELECT revision, saved_at, content FROM refer_back_revision WHERE refer_back_id = ? ORDER BY revision DESC`,
    referBackId,
  )
    .map((found) => VersionRow.parse(found))
    .map(({ revision, saved_at, content }) => ({
      revision,
      savedAt: saved_at,
      content: contentFrom(content),
    }))

/** The tombstone keeps the whole record; false when there is no living one. */
export const markReferBackDeleted = (
  db: Database,
  referBackId: string,
  deletion: { readonly at: string; readonly by: string; readonly because: string },
): boolean =>
  run(
    db,
    `UPDATE refer_back SET deleted_at = ?, deleted_by = ?, deleted_because = ? WHERE id = ? AND deleted_at = ''`,
    deletion.at,
    deletion.by,
    deletion.because,
    referBackId,
  ) > 0

const contentFrom = (json: string): ReferBackContent => ReferBackContent.parse(JSON.parse(json))

const rowToReferBack = (found: z.infer<typeof ReferBackRow>): ReferBack => ({
  ...contentFrom(found.content),
  id: found.id,
  visitId: found.visit_id,
  revision: found.revision,
  savedAt: found.saved_at,
})
