import { z } from 'zod'
import type { PlaceSummary } from '@shared/places/place'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import type { PlaceAddress } from './placeTasks'

/** A place with all that is known of it; never leaves the core but with the task it is for. */
export type StoredPlace = PlaceSummary & {
  readonly location: string
  readonly password: string
  readonly mark: string
  readonly revision: number
}

const PlaceRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['folder', 'webdav']),
  location: z.string(),
  user_name: z.string(),
  password: z.string(),
  mark: z.string(),
  takes_documents: z.int(),
  takes_bundles: z.int(),
  revision: z.int(),
})

/** The places that are in use, in the order they were added. */
export const livingPlaces = (db: Database): readonly StoredPlace[] =>
  rows(db, `SELECT * FROM place WHERE deleted_at = '' ORDER BY added_at, id`).map(rowToPlace)

export const placeById = (db: Database, id: string): StoredPlace | null => {
  const found = row(db, `SELECT * FROM place WHERE id = ? AND deleted_at = ''`, id)
  return found ? rowToPlace(found) : null
}

export const insertPlace = (db: Database, place: Omit<StoredPlace, 'revision'>, at: string): void =>
  void run(
    db,
    `INSERT INTO place (id, name, kind, location, user_name, password, mark, takes_documents, takes_bundles, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place.id,
    place.name,
    place.kind,
    place.location,
    place.user,
    place.password,
    place.mark,
    Number(place.takesDocuments),
    Number(place.takesBundles),
    at,
  )

export const updatePlace = (db: Database, place: StoredPlace): void =>
  void run(
    db,
    `UPDATE place SET name = ?, user_name = ?, password = ?, takes_documents = ?, takes_bundles = ?,
       revision = revision + 1 WHERE id = ?`,
    place.name,
    place.user,
    place.password,
    Number(place.takesDocuments),
    Number(place.takesBundles),
    place.id,
  )

/** It stays in the history by its name; how to get in is forgotten. */
export const markPlaceRemoved = (db: Database, id: string, at: string, by: string): void =>
  void run(
    db,
    `UPDATE place SET deleted_at = ?, deleted_by = ?, user_name = '', password = '', location = '',
       revision = revision + 1 WHERE id = ?`,
    at,
    by,
    id,
  )

export const addressOf = ({ kind, location, user, password }: StoredPlace): PlaceAddress =>
  kind === 'folder' ? { kind, location } : { kind, location, user, password }

export const summaryOf = ({
  id,
  name,
  kind,
  takesDocuments,
  takesBundles,
  user,
}: StoredPlace): PlaceSummary => ({
  id,
  name,
  kind,
  takesDocuments,
  takesBundles,
  user,
})

const rowToPlace = (found: unknown): StoredPlace => {
  const { user_name, takes_documents, takes_bundles, ...place } = PlaceRow.parse(found)
  return {
    ...place,
    user: user_name,
    takesDocuments: takes_documents === 1,
    takesBundles: takes_bundles === 1,
  }
}
