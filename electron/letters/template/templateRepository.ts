import { z } from 'zod'
import { TemplateContents } from '@shared/letters/template/letterTemplate'
import type { LetterTemplate } from '@shared/letters/template/letterTemplate'
import type { Database } from '../../vault/database'
import { row, rows, run } from '../../vault/statements'

const columns = 'id, name, length(bytes) AS size, contents, added_at'

/** Templates that are there, in the order in which they were added. */
export const allTemplates = (db: Database): readonly LetterTemplate[] =>
  rows(db, `SELECT ${columns} FROM letter_template WHERE deleted_at = '' ORDER BY added_at, id`).map(
    rowToTemplate,
  )

/** The one with these bytes; null: none that is there has them. */
export const templateByContent = (db: Database, sha256: string): LetterTemplate | null => {
  const found = row(db, `SELECT ${columns} FROM letter_template WHERE sha256 = ? AND deleted_at = ''`, sha256)
  return found ? rowToTemplate(found) : null
}

/** The document that a letter is laid into; null: it is not there. */
export const bytesOfTemplate = (db: Database, id: string): Uint8Array | null => {
  const found = row(db, `SELECT bytes FROM letter_template WHERE id = ? AND deleted_at = ''`, id)
  return found ? z.instanceof(Uint8Array).parse(found.bytes) : null
}

export const insertTemplate = (
  db: Database,
  { id, name, contents, addedAt }: Omit<LetterTemplate, 'size'>,
  { bytes, sha256 }: { readonly bytes: Uint8Array; readonly sha256: string },
): void => {
  run(
    db,
    'INSERT INTO letter_template (id, name, bytes, sha256, contents, added_at) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    name,
    Buffer.from(bytes),
    sha256,
    JSON.stringify(contents),
    addedAt,
  )
}

/** false: it was not there. */
export const markTemplateDeleted = (
  db: Database,
  id: string,
  deletion: { readonly at: string; readonly by: string },
): boolean =>
  run(
    db,
    `UPDATE letter_template SET deleted_at = ?, deleted_by = ? WHERE id = ? AND deleted_at = ''`,
    deletion.at,
    deletion.by,
    id,
  ) > 0

/** false: it was not removed, or the same one has been added again since. */
export const markTemplateRestored = (db: Database, id: string): boolean =>
  run(
    db,
    `UPDATE letter_template SET deleted_at = '', deleted_by = '' WHERE id = ? AND deleted_at <> ''
     AND sha256 NOT IN (SELECT sha256 FROM letter_template WHERE deleted_at = '')`,
    id,
  ) > 0

const TemplateRow = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  contents: z.string(),
  added_at: z.string(),
})

const rowToTemplate = (found: unknown): LetterTemplate => {
  const { added_at, contents, ...template } = TemplateRow.parse(found)
  return { ...template, addedAt: added_at, contents: TemplateContents.parse(JSON.parse(contents)) }
}
