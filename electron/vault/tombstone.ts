import type { Deletion } from '@shared/bundles/noteParts'
import type { Database } from './database'
import { row } from './statements'

/** When and by whom; null brings the thing back. */
export type Tombstone = { readonly at: string; readonly by: string } | null

/** What a row says of its deletion, where the table keeps no reason. null: it lives. */
export const deletionIn = (found: Readonly<Record<string, unknown>>): Deletion | null => {
  const [at, by] = [String(found['deleted_at']), String(found['deleted_by'])]
  return at === '' ? null : { at, by, because: '' }
}

/** Tables whose things are marked as deleted, never taken out, and have nothing more to say of it. */
type TableOfThings =
  | 'finding'
  | 'visit_voice'
  | 'contradiction_settled'
  | 'evidence_left_out'
  | 'letter_comment'
  | 'accuracy_comment'

/** Marks a thing as deleted or as living again, and answers its revision; null when it was so already. */
export const markDeleted = (
  db: Database,
  table: TableOfThings,
  id: string,
  deletion: Tombstone,
): { readonly revision: number } | null => {
  const { at, by } = deletion ?? { at: '', by: '' }
  const changed = row(
    db,
    `UPDATE ${table} SET deleted_at = ?, deleted_by = ? WHERE id = ? AND (deleted_at = '') = ? RETURNING revision`,
    at,
    by,
    id,
    deletion ? 1 : 0,
  )
  return changed ? { revision: Number(changed.revision) } : null
}
