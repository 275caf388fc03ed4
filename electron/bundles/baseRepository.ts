import { z } from 'zod'
import type { SharedEntity } from '@shared/bundles/bundleFormat'
import type { Database } from '../vault/database'
import { row, run } from '../vault/statements'

/** A thing of a visit. */
export type ThingName = {
  readonly visitId: string
  readonly entity: SharedEntity
  readonly entityId: string
}

const Heads = z.array(z.string())

/** What a revision rested on; null: nothing is kept of it, because nothing came between it and the next. */
export const baseOf = (db: Database, thing: ThingName, revision: number): readonly string[] | null => {
  const found = row(
    db,
    'SELECT heads FROM shared_base WHERE visit_id = ? AND entity = ? AND entity_id = ? AND revision = ?',
    thing.visitId,
    thing.entity,
    thing.entityId,
    revision,
  )
  return found ? Heads.parse(JSON.parse(String(found.heads))) : null
}

export const keepBase = (
  db: Database,
  thing: ThingName,
  revision: number,
  heads: readonly string[],
): void => {
  run(
    db,
    `INSERT INTO shared_base (visit_id, entity, entity_id, revision, heads) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET heads = excluded.heads`,
    thing.visitId,
    thing.entity,
    thing.entityId,
    revision,
    JSON.stringify(heads),
  )
}

/** Does another revision of the thing rest on this record? */
export const isBaseOfOther = (db: Database, thing: ThingName, revision: number, recordId: string): boolean =>
  row(
    db,
    `SELECT 1 FROM shared_base WHERE visit_id = ? AND entity = ? AND entity_id = ? AND revision <> ?
       AND instr(heads, ?) > 0`,
    thing.visitId,
    thing.entity,
    thing.entityId,
    revision,
    recordId,
  ) !== undefined
