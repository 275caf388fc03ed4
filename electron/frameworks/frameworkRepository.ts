import { createHash } from 'node:crypto'
import { FrameworkPackFile } from '@shared/frameworks/frameworkPack'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

/** Keeps a pack as a visit is made with it, once for each content; answers the name to find it by. */
export const keepPack = (db: Database, pack: FrameworkPack): string => {
  return keepPackText(db, pack, JSON.stringify(pack))
}

/** The same of a colleague's visit, in the very words in which it was kept there. */
export const keepPackText = (
  db: Database,
  pack: Pick<FrameworkPack, 'id' | 'version'>,
  content: string,
): string => {
  const digest = createHash('sha256').update(content).digest('hex')
  run(
    db,
    'INSERT INTO framework_pack (digest, id, version, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    digest,
    pack.id,
    pack.version,
    content,
  )
  return digest
}

/**
 * The pack that a visit was made with. It was checked when it was kept and its name is its hash, so it is not parsed
 * again by a schema that may have moved on since.
 */
export const packOfVisit = (db: Database, visitId: string): FrameworkPack | null => {
  const content = packTextOfVisit(db, visitId)
  return content === null ? null : (JSON.parse(content) as FrameworkPack)
}

/** The same as it was kept. */
export const packTextOfVisit = (db: Database, visitId: string): string | null => {
  const found = row(
    db,
    `SELECT digest, content FROM framework_pack
     WHERE digest = (SELECT pack_digest FROM visit WHERE id = ?)`,
    visitId,
  )
  if (!found) return null
  const content = String(found.content)
  if (createHash('sha256').update(content).digest('hex') !== found.digest)
    throw new Error('A kept framework pack differs from its digest')
  return content
}

/** Packs that the user added, by id. */
export const addedPackFiles = (db: Database): readonly FrameworkPackFile[] =>
  rows(db, 'SELECT content FROM framework_file ORDER BY id').map((found) =>
    FrameworkPackFile.parse(JSON.parse(String(found.content))),
  )

/** Adds a pack file, or puts a newer file of the same framework in its place; visits keep the pack they have. */
export const keepPackFile = (db: Database, file: FrameworkPackFile, addedAt: string): void => {
  run(
    db,
    `INSERT INTO framework_file (id, content, added_at) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content, added_at = excluded.added_at`,
    file.id,
    JSON.stringify(file),
    addedAt,
  )
}
