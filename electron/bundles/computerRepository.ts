import { z } from 'zod'
import type { TeamComputer } from '@shared/bundles/teamComputer'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import type { Tombstone } from '../vault/tombstone'

/** A computer of a visit's team as it is stored; taken out of the team it stays as a tombstone. */
export type StoredComputer = TeamComputer & { readonly revision: number; readonly deletion: Tombstone }

const columns = 'recipient, name, device, added_by, added_at, revision, deleted_at, deleted_by'

const ComputerRow = z.object({
  recipient: z.string(),
  name: z.string(),
  device: z.string(),
  added_by: z.string(),
  added_at: z.string(),
  revision: z.int(),
  deleted_at: z.string(),
  deleted_by: z.string(),
})

/** The computers of the team, those taken out of it as well, by their codes. */
export const computersEvenDeleted = (db: Database, visitId: string): readonly StoredComputer[] =>
  rows(db, `SELECT ${columns} FROM team_computer WHERE visit_id = ? ORDER BY recipient`, visitId).map(
    rowToComputer,
  )

export const computerEvenDeleted = (
  db: Database,
  visitId: string,
  recipient: string,
): StoredComputer | null => {
  const found = row(
    db,
    `SELECT ${columns} FROM team_computer WHERE visit_id = ? AND recipient = ?`,
    visitId,
    recipient,
  )
  return found ? rowToComputer(found) : null
}

export const writeComputer = (
  db: Database,
  visitId: string,
  { recipient, name, device, addedBy, addedAt, revision, deletion }: StoredComputer,
): void => {
  run(
    db,
    `INSERT INTO team_computer (visit_id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (visit_id, recipient) DO UPDATE SET name = excluded.name, device = excluded.device,
       added_by = excluded.added_by, added_at = excluded.added_at, revision = excluded.revision,
       deleted_at = excluded.deleted_at, deleted_by = excluded.deleted_by`,
    visitId,
    recipient,
    name,
    device,
    addedBy,
    addedAt,
    revision,
    deletion?.at ?? '',
    deletion?.by ?? '',
  )
}

const rowToComputer = (found: unknown): StoredComputer => {
  const {
    added_by: addedBy,
    added_at: addedAt,
    deleted_at: at,
    deleted_by: by,
    ...rest
  } = ComputerRow.parse(found)
  return { ...rest, addedBy, addedAt, deletion: at === '' ? null : { at, by } }
}
