import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from './database'
import { row, rows, run } from './statements'

/** What a change was about. */
export type ChangedEntity =
  | 'visit'
  | 'note'
  | 'finding'
  | 'judgement'
  | 'letter'
  | 'framework'
  | 'lineOfEnquiry'
  | 'referBack'
  | 'templates'
  | 'attachment'
  | 'knownWord'
  | 'voice'
  | 'acceptedIssue'
  | 'letterComment'
  | 'accuracyComment'
  | 'contradiction'
  | 'place'
  | 'outbox'
  | 'evidenceLeftOut'
  | 'letterTemplate'
  | 'computer'

export type Change = {
  readonly entity: ChangedEntity
  readonly entityId: string
  readonly action:
    | 'create'
    | 'save'
    | 'delete'
    | 'restore'
    | 'order'
    | 'archive'
    | 'finalise'
    | 'reopen'
    | 'decide'
    | 'merge'
    | 'undoMerge'
    | 'export'
    | 'stage'
    | 'resolve'
    | 'answer'
    | 'cancel'
  readonly baseRevision: number
  readonly revision: number
  /** What was written, as texts; the log keeps its hash only. */
  readonly payload: readonly string[]
  readonly at: string
}

const ChangeRow = z.strictObject({
  device_id: z.string(),
  sequence: z.int(),
  entity: z.string(),
  entity_id: z.string(),
  action: z.string(),
  base_revision: z.int(),
  revision: z.int(),
  payload_hash: z.instanceof(Uint8Array),
  previous_hash: z.instanceof(Uint8Array),
  at: z.string(),
})
type ChangeRow = z.infer<typeof ChangeRow>

const beforeTheFirst = Buffer.alloc(32)

/** Appends to this device's log. Call it inside the transaction that writes the change itself. */
export const recordChange = (db: Database, deviceId: string, change: Change): void => {
  const last = row(db, 'SELECT * FROM change WHERE device_id = ? ORDER BY sequence DESC LIMIT 1', deviceId)
  const before = last ? ChangeRow.parse(last) : null
  run(
    db,
    `INSERT INTO change (device_id, sequence, entity, entity_id, action, base_revision, revision, payload_hash,
       previous_hash, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    deviceId,
    before ? before.sequence + 1 : 1,
    change.entity,
    change.entityId,
    change.action,
    change.baseRevision,
    change.revision,
    hashOfPayload(change.payload),
    before ? hashOfChange(before) : beforeTheFirst,
    change.at,
  )
}

/**
 * The number of a thing's next revision: above its present one (0: it is not here) and above every one that the log
 * knows. Undoing a merge puts rows back and never the log, so that no number is given to two texts: whoever has read
 * one that was put back is told that something else is stored, and writes nothing over it.
 */
export const nextRevision = (
  db: Database,
  entity: ChangedEntity,
  entityId: string,
  present: number,
): number => {
  const sql = 'SELECT max(revision) AS last FROM change WHERE entity = ? AND entity_id = ?'
  return Math.max(present, Number(row(db, sql, entity, entityId)?.last ?? 0)) + 1
}

/** The first sequence at which a device's log does not follow from what stands before it; null when all is well. */
export const firstBrokenChange = (db: Database, deviceId: string): number | null => {
  let previous: Buffer = beforeTheFirst
  let expected = 1
  for (const found of rows(db, 'SELECT * FROM change WHERE device_id = ? ORDER BY sequence', deviceId)) {
    const change = ChangeRow.parse(found)
    if (change.sequence !== expected || !previous.equals(change.previous_hash)) return change.sequence
    previous = hashOfChange(change)
    expected += 1
  }
  return null
}

/** Each text with its length before it, so that two texts cannot be mistaken for one. */
export const hashOfPayload = (payload: readonly string[]): Buffer => {
  const hash = createHash('sha256')
  for (const text of payload) hash.update(`${Buffer.byteLength(text)}:`).update(text)
  return hash.digest()
}

const hashOfChange = (change: ChangeRow): Buffer =>
  hashOfPayload([
    change.device_id,
    String(change.sequence),
    change.entity,
    change.entity_id,
    change.action,
    String(change.base_revision),
    String(change.revision),
    Buffer.from(change.payload_hash).toString('hex'),
    Buffer.from(change.previous_hash).toString('hex'),
    change.at,
  ])
