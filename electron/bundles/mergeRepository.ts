import { z } from 'zod'
import type { Database } from '../vault/database'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { row, rows, run } from '../vault/statements'

/** Writes down a merge with what puts it back, and its place in the change log. */
export const insertMerge = (
  vault: OpenVault,
  merge: {
    readonly mergeId: string
    readonly visitId: string
    readonly words: readonly string[]
    readonly statements: readonly string[]
  },
): void => {
  const at = vault.now()
  const words = JSON.stringify(merge.words)
  logOf(vault, merge.visitId, 'merge', [merge.mergeId, words], at)
  run(
    vault.db,
    'INSERT INTO merge (id, visit_id, last_change, words, merged_at) VALUES (?, ?, ?, ?, ?)',
    merge.mergeId,
    merge.visitId,
    lastChange(vault),
    words,
    at,
  )
  merge.statements.forEach((statement, number) =>
    run(
      vault.db,
      'INSERT INTO merge_undo (merge_id, number, statement) VALUES (?, ?, ?)',
      merge.mergeId,
      number,
      statement,
    ),
  )
}

/** The merge of a visit that stands last; null: there is none. */
export const lastMerge = (
  db: Database,
  visitId: string,
): {
  readonly mergeId: string
  readonly lastChange: number
  readonly at: string
  readonly words: readonly string[]
} | null => {
  const found = row(
    db,
    `SELECT id, last_change, merged_at, words FROM merge WHERE visit_id = ? AND undone_at = '' ORDER BY last_change DESC LIMIT 1`,
    visitId,
  )
  if (!found) return null
  const words = z.array(z.string()).parse(JSON.parse(String(found.words)))
  return {
    mergeId: String(found.id),
    lastChange: Number(found.last_change),
    at: String(found.merged_at),
    words,
  }
}

export const undoStatements = (db: Database, mergeId: string): readonly string[] =>
  rows(db, 'SELECT statement FROM merge_undo WHERE merge_id = ? ORDER BY number', mergeId).map((found) =>
    String(found.statement),
  )

/** A merge that is undone needs nothing to undo it with any more. */
export const markUndone = (vault: OpenVault, visitId: string, mergeId: string): void => {
  const at = vault.now()
  run(vault.db, 'UPDATE merge SET undone_at = ? WHERE id = ?', at, mergeId)
  run(vault.db, 'DELETE FROM merge_undo WHERE merge_id = ?', mergeId)
  logOf(vault, visitId, 'undoMerge', [mergeId], at)
}

/**
 * Was anything of the visit written after this place in the change log? Of a file that is being sent it counts only
 * that it was put into the outbox: how far it is changes by itself, and rests on no merge. Of refer-backs nothing is
 * read but that there are some.
 */
export const isChangedSince = ({ db, deviceId }: OpenVault, visitId: string, lastChange: number): boolean =>
  row(
    db,
    `WITH thing (id) AS (
       SELECT ? UNION ALL SELECT id FROM note WHERE visit_id = ? UNION ALL SELECT id FROM finding WHERE visit_id = ?
       UNION ALL SELECT id FROM letter WHERE visit_id = ? UNION ALL SELECT id FROM line_of_enquiry WHERE visit_id = ?
       UNION ALL SELECT id FROM visit_voice WHERE visit_id = ? UNION ALL SELECT id FROM attachment WHERE visit_id = ?
       UNION ALL SELECT id FROM known_word WHERE visit_id = ?
       UNION ALL SELECT id FROM contradiction_settled WHERE visit_id = ?
       UNION ALL SELECT visit_id || '/' || area FROM judgement WHERE visit_id = ?
       UNION ALL SELECT id FROM evidence_left_out WHERE visit_id = ?
       UNION ALL SELECT visit_id || '/' || recipient FROM team_computer WHERE visit_id = ?
       UNION ALL SELECT id FROM letter_comment WHERE letter_id IN (SELECT id FROM letter WHERE visit_id = ?)
       UNION ALL SELECT id FROM accuracy_comment WHERE letter_id IN (SELECT id FROM letter WHERE visit_id = ?)
       UNION ALL SELECT id FROM accepted_issue WHERE letter_id IN (SELECT id FROM letter WHERE visit_id = ?)
       UNION ALL SELECT id FROM refer_back WHERE visit_id = ? UNION ALL SELECT id FROM outbox WHERE visit_id = ?)
     SELECT 1 FROM change WHERE device_id = ? AND sequence > ? AND entity_id IN (SELECT id FROM thing)
       AND (entity <> 'outbox' OR action = 'create') LIMIT 1`,
    ...Array<string>(17).fill(visitId),
    deviceId,
    lastChange,
  ) !== undefined

const lastChange = ({ db, deviceId }: OpenVault): number =>
  Number(row(db, 'SELECT max(sequence) AS last FROM change WHERE device_id = ?', deviceId)?.last)

const logOf = (
  vault: OpenVault,
  visitId: string,
  action: 'merge' | 'undoMerge',
  payload: readonly string[],
  at: string,
): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'visit',
    entityId: visitId,
    action,
    baseRevision: 0,
    revision: 0,
    payload,
    at,
  })
