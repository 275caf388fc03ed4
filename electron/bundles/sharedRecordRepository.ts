import { z } from 'zod'
import { BundleExchange } from '@shared/bundles/bundleFormat'
import type { ChangeRecord, KnownRecord, SharedEntity } from '@shared/bundles/bundleFormat'
import type { SeenBundle, SharedVisit } from '@shared/bundles/exchange'
import type { ParkedRecord } from '@shared/bundles/readChanges'
import { lineOfRecord } from '@shared/bundles/readChanges'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { sha256 } from './sha256'

const columns = 'id, device_id, counter, entity, entity_id, parked, line'

const RecordRow = z.object({
  id: z.string(),
  device_id: z.string(),
  counter: z.int(),
  entity: z.string(),
  entity_id: z.string(),
  parked: z.int(),
  line: z.string(),
})

/** Everything that is known of a visit's exchange. */
export const sharedVisitOf = (db: Database, visitId: string): SharedVisit => {
  const found = rows(
    db,
    `SELECT ${columns} FROM shared_record WHERE visit_id = ? ORDER BY device_id, counter, id`,
    visitId,
  ).map((each) => RecordRow.parse(each))
  return {
    records: found.filter(({ parked }) => parked === 0).map(rowToRecord),
    parked: found.filter(({ parked }) => parked === 1).map(rowToParked),
    bundles: rows(
      db,
      'SELECT hash, exchange FROM bundle_seen WHERE visit_id = ? ORDER BY rowid',
      visitId,
    ).map(({ hash, exchange }) => ({
      hash: String(hash),
      exchange: BundleExchange.parse(JSON.parse(String(exchange))),
    })),
  }
}

/** The records of one thing. */
export const recordsOfThing = (
  db: Database,
  visitId: string,
  entity: SharedEntity,
  entityId: string,
): readonly KnownRecord[] =>
  rows(
    db,
    `SELECT ${columns} FROM shared_record WHERE visit_id = ? AND entity = ? AND entity_id = ? AND parked = 0`,
    visitId,
    entity,
    entityId,
  ).map((each) => rowToRecord(RecordRow.parse(each)))

/**
 * The number of a device's last record of a visit; 0: it has none. Records are numbered without holes: a number beyond
 * one was not given here, whoever says so, and does not count.
 */
export const lastCounter = (db: Database, visitId: string, deviceId: string): number =>
  Number(
    row(
      db,
      `SELECT coalesce(max(counter), 0) AS last
       FROM (SELECT counter, row_number() OVER (ORDER BY counter) AS place
             FROM (SELECT DISTINCT counter FROM shared_record WHERE visit_id = ? AND device_id = ?))
       WHERE counter = place`,
      visitId,
      deviceId,
    )?.last,
  )

/** The numbers that records have got in a device's name beyond a hole. */
export const countersAfter = (
  db: Database,
  visitId: string,
  deviceId: string,
  last: number,
): ReadonlySet<number> =>
  new Set(
    rows(
      db,
      'SELECT counter FROM shared_record WHERE visit_id = ? AND device_id = ? AND counter > ?',
      visitId,
      deviceId,
      last,
    ).map(({ counter }) => Number(counter)),
  )

export const insertRecord = (db: Database, visitId: string, record: KnownRecord): void =>
  insertLine(db, visitId, { ...record, parked: 0, line: lineOfRecord(record) })

/** Takes back a record that nobody was told of and on which nothing rests. */
export const deleteRecord = (db: Database, recordId: string): void => {
  run(db, 'DELETE FROM shared_record WHERE id = ?', recordId)
}

export const insertParked = (db: Database, visitId: string, record: ParkedRecord): void =>
  insertLine(db, visitId, { ...record, parked: 1 })

/** `told`: of one's own bundle, the hash of all that is told with it. */
export const insertBundle = (
  db: Database,
  { hash, exchange }: SeenBundle,
  seenAt: string,
  told = '',
): void => {
  run(
    db,
    `INSERT INTO bundle_seen (hash, visit_id, device_id, sequence, exchange, seen_at, told)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    hash,
    exchange.visit,
    exchange.device,
    exchange.sequence,
    JSON.stringify(exchange),
    seenAt,
    told,
  )
}

/** Whether that bundle of this computer was made when exactly this was known of the visit. */
export const isToldBy = (
  db: Database,
  bundle: { readonly visitId: string; readonly device: string; readonly sequence: number },
  told: string,
): boolean =>
  row(
    db,
    'SELECT 1 AS is_told FROM bundle_seen WHERE visit_id = ? AND device_id = ? AND sequence = ? AND told = ?',
    bundle.visitId,
    bundle.device,
    bundle.sequence,
    told,
  ) !== undefined

/** Whether all of these records are in this vault. */
export const areHere = (db: Database, ids: readonly string[]): boolean =>
  Number(
    row(
      db,
      'SELECT count(*) AS here FROM shared_record WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    )?.here,
  ) === new Set(ids).size

/** One text for all that is known of a visit: equal exactly when the same records are here. */
export const hashOfRecords = ({ records, parked }: Pick<SharedVisit, 'records' | 'parked'>): string =>
  sha256(
    [...records, ...parked]
      .map(({ id }) => id)
      .toSorted()
      .join('\n'),
  )

/** How a thing stood when its records told everything of it; '' where they tell nothing yet. */
export const recordedState = (
  db: Database,
  visitId: string,
  entity: SharedEntity,
  entityId: string,
): string =>
  String(
    row(
      db,
      'SELECT recorded FROM shared_thing WHERE visit_id = ? AND entity = ? AND entity_id = ?',
      visitId,
      entity,
      entityId,
    )?.recorded ?? '',
  )

export const keepRecordedState = (
  db: Database,
  visitId: string,
  entity: SharedEntity,
  entityId: string,
  recorded: string,
): void => {
  run(
    db,
    `INSERT INTO shared_thing (visit_id, entity, entity_id, recorded) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET recorded = excluded.recorded`,
    visitId,
    entity,
    entityId,
    recorded,
  )
}

const insertLine = (
  db: Database,
  visitId: string,
  record: Pick<ParkedRecord, 'id' | 'device' | 'counter' | 'entity' | 'entityId' | 'line'> & {
    readonly parked: 0 | 1
  },
): void => {
  run(
    db,
    `INSERT INTO shared_record (id, visit_id, device_id, counter, entity, entity_id, parked, line)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    record.id,
    visitId,
    record.device,
    record.counter,
    record.entity,
    record.entityId,
    record.parked,
    record.line,
  )
}

/** The line was checked when it was kept, and its name is its hash. */
const rowToRecord = (found: z.infer<typeof RecordRow>): KnownRecord => ({
  ...(JSON.parse(found.line) as ChangeRecord),
  id: found.id,
})

const rowToParked = (found: z.infer<typeof RecordRow>): ParkedRecord => ({
  id: found.id,
  device: found.device_id,
  counter: found.counter,
  entity: found.entity,
  entityId: found.entity_id,
  line: found.line,
})
