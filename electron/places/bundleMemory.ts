import { z } from 'zod'
import type { Database } from '../vault/database'
import { row, run } from '../vault/statements'
import type { PlacePath } from './placeAccess'

/** A bundle as a listing of its place names it. */
export type BundleFile = { readonly path: PlacePath; readonly size: number; readonly version: string }

/** What a file was found to be; it is known for good, as long as it is the same file. */
export type KnownBundle =
  | { readonly found: 'bundle'; readonly hash: string }
  /** Sealed, and not for this computer. */
  | { readonly found: 'notForUs' }
  /** Whole, and nothing that this version can read. */
  | { readonly found: 'unreadable' }

/** Counts the versions of reading bundles: raise it when something can be read that could not be before. */
const reader = 1

const KnownRow = z.union([
  z.object({ found: z.literal('bundle'), hash: z.string() }),
  z.object({ found: z.enum(['notForUs', 'unreadable']) }),
])

/** null: nothing is known of it, or it is another file by now. */
export const knownBundle = (
  db: Database,
  placeId: string,
  { path, size, version }: BundleFile,
): KnownBundle | null => {
  const known = row(
    db,
    `SELECT found, hash FROM bundle_in_place WHERE place_id = ? AND path = ? AND size = ? AND version = ?
       AND (found <> 'unreadable' OR reader >= ?)`,
    placeId,
    JSON.stringify(path),
    size,
    version,
    reader,
  )
  return known ? KnownRow.parse(known) : null
}

/** A place that does not say when a file changes has it looked at each time. */
export const rememberBundle = (
  db: Database,
  placeId: string,
  { path, size, version }: BundleFile,
  known: KnownBundle,
): void => {
  if (version === '') return
  run(
    db,
    `INSERT INTO bundle_in_place (place_id, path, size, version, found, hash, reader) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (place_id, path) DO UPDATE SET size = excluded.size, version = excluded.version,
       found = excluded.found, hash = excluded.hash, reader = excluded.reader`,
    placeId,
    JSON.stringify(path),
    size,
    version,
    known.found,
    known.found === 'bundle' ? known.hash : '',
    reader,
  )
}
