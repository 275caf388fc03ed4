import { createHash } from 'node:crypto'
import { z } from 'zod'
import { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { contentOfTemplate } from '@shared/frameworks/noteTemplates'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

/** The user's own templates for one framework; revision 0: there never were any. */
export type TemplateSet = { readonly revision: number; readonly templates: readonly NoteTemplate[] }

/** Keeps a template by its content, once for each; answers the name that a note remembers. null: none, ''. */
export const keepTemplate = (db: Database, template: NoteTemplate | null): string => {
  if (template === null) return ''
  const content = contentOfTemplate(template)
  const digest = createHash('sha256').update(content).digest('hex')
  run(db, 'INSERT INTO note_template (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING', digest, content)
  return digest
}

/** A kept template. Its name is its hash, so it is what it was when a note was begun with it. */
export const keptTemplate = (db: Database, digest: string): NoteTemplate | null => {
  const found = row(db, 'SELECT content FROM note_template WHERE digest = ?', digest)
  return found ? NoteTemplate.parse(JSON.parse(String(found.content))) : null
}

/** The name of the template that a kept revision of a note was written with. */
export const templateOfRevision = (db: Database, noteKey: number, revision: number): string =>
  String(
    row(
      db,
      'SELECT template_digest FROM note_revision WHERE note_key = ? AND revision = ?',
      noteKey,
      revision,
    )?.template_digest ?? '',
  )

/** The user's own templates for a framework, as they were saved last. */
export const templateSet = (db: Database, frameworkId: string): TemplateSet => {
  const found = row(
    db,
    `SELECT revision, templates FROM note_template_set WHERE framework_id = ? ORDER BY revision DESC LIMIT 1`,
    frameworkId,
  )
  return found ? SetRow.parse(found) : { revision: 0, templates: [] }
}

/** Keeps the next state of the user's own templates; those before it stay. */
export const keepTemplateSet = (
  db: Database,
  set: TemplateSet & { readonly frameworkId: string; readonly savedAt: string },
): void => {
  run(
    db,
    'INSERT INTO note_template_set (framework_id, revision, templates, saved_at) VALUES (?, ?, ?, ?)',
    set.frameworkId,
    set.revision,
    JSON.stringify(set.templates),
    set.savedAt,
  )
}

/** How many templates of their own users have, by framework. */
export const ownTemplateCounts = (db: Database): ReadonlyMap<string, number> =>
  new Map(
    rows(
      db,
      `SELECT framework_id, json_array_length(templates) AS count FROM note_template_set AS latest
       WHERE revision = (SELECT max(revision) FROM note_template_set AS each
                         WHERE each.framework_id = latest.framework_id)`,
    ).map((found) => [String(found.framework_id), Number(found.count)]),
  )

const SetRow = z
  .object({ revision: z.int(), templates: z.string() })
  .transform(({ revision, templates }) => ({
    revision,
    templates: z.array(NoteTemplate).parse(JSON.parse(templates)),
  }))
