import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import { FindingKind } from '@shared/findings/finding'
import type { Finding, FindingContent } from '@shared/findings/finding'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { markDeleted } from '../vault/tombstone'
import type { Tombstone } from '../vault/tombstone'

const columns = `id, visit_id, revision, position, area, kind, headline, text, reason, signed_off_by,
  national_framework, signed_off_at`

const FindingRow = z.object({
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  position: z.int(),
  area: z.string(),
  kind: FindingKind,
  headline: z.int(),
  text: z.string(),
  reason: z.string(),
  signed_off_by: z.string(),
  national_framework: z.string(),
  signed_off_at: z.string(),
})
const NationalFramework = z.array(z.string())
const DeletedRow = FindingRow.extend({
  saved_at: z.string(),
  deleted_at: z.string(),
  deleted_by: z.string(),
  deleted_because: z.string(),
})

/** The living findings of a visit, in their order. */
export const listFindings = (db: Database, visitId: string): readonly Finding[] => {
  const passageIds = new Map<string, string[]>()
  const found = rows(
    db,
    `SELECT finding_id, passage_id FROM finding_passage JOIN finding ON finding.id = finding_id
     WHERE visit_id = ? ORDER BY finding_id, finding_passage.position`,
    visitId,
  )
  for (const { finding_id, passage_id } of found) {
    const own = passageIds.get(String(finding_id))
    if (own) own.push(String(passage_id))
    else passageIds.set(String(finding_id), [String(passage_id)])
  }
  return rows(
    db,
    `SELECT ${columns} FROM finding WHERE visit_id = ? AND deleted_at = '' ORDER BY position, id`,
    visitId,
  )
    .map((finding) => FindingRow.parse(finding))
    .map((finding) => rowToFinding(finding, passageIds.get(finding.id) ?? []))
}

/** null: there is none, or it has been deleted. */
export const findingById = (db: Database, findingId: string): Finding | null => {
  const found = row(db, `SELECT ${columns} FROM finding WHERE id = ? AND deleted_at = ''`, findingId)
  if (!found) return null
  return rowToFinding(FindingRow.parse(found), passagesOf(db, findingId))
}

/** A finding whether it lives or not, with when it was saved and how it was deleted. */
export const findingEvenDeleted = (
  db: Database,
  findingId: string,
): { readonly finding: Finding; readonly savedAt: string; readonly deletion: Deletion | null } | null => {
  const found = row(
    db,
    `SELECT ${columns}, saved_at, deleted_at, deleted_by, deleted_because FROM finding WHERE id = ?`,
    findingId,
  )
  if (!found) return null
  const {
    saved_at,
    deleted_at: at,
    deleted_by: by,
    deleted_because: because,
    ...rest
  } = DeletedRow.parse(found)
  const finding = rowToFinding(rest, passagesOf(db, findingId))
  return { finding, savedAt: saved_at, deletion: at === '' ? null : { at, by, because } }
}

/** Is the id taken, be it by a finding that has been deleted? */
export const findingIdIsTaken = (db: Database, findingId: string): boolean =>
  row(db, 'SELECT 1 FROM finding WHERE id = ?', findingId) !== undefined

/** Where the next finding of a visit goes: after all others, deleted ones included. */
export const nextPosition = (db: Database, visitId: string): number =>
  Number(
    row(db, 'SELECT coalesce(max(position), -1) + 1 AS next FROM finding WHERE visit_id = ?', visitId)?.next,
  )

export const insertFinding = (
  db: Database,
  finding: {
    readonly id: string
    readonly visitId: string
    readonly revision: number
    readonly position: number
    readonly content: FindingContent
    readonly at: string
  },
): void => {
  run(
    db,
    `INSERT INTO finding (id, visit_id, revision, position, area, kind, headline, text, reason, signed_off_by,
       national_framework, signed_off_at, created_at, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    finding.id,
    finding.visitId,
    finding.revision,
    finding.position,
    ...contentToColumns(finding.content),
    finding.at,
    finding.at,
  )
  insertPassages(db, finding.id, finding.content)
}

export const updateFinding = (
  db: Database,
  finding: {
    readonly id: string
    readonly revision: number
    readonly content: FindingContent
    readonly at: string
  },
): void => {
  run(
    db,
    `UPDATE finding SET area = ?, kind = ?, headline = ?, text = ?, reason = ?, signed_off_by = ?,
       national_framework = ?, signed_off_at = ?, revision = ?, saved_at = ? WHERE id = ?`,
    ...contentToColumns(finding.content),
    finding.revision,
    finding.at,
    finding.id,
  )
  run(db, 'DELETE FROM finding_passage WHERE finding_id = ?', finding.id)
  insertPassages(db, finding.id, finding.content)
}

export const updatePosition = (db: Database, findingId: string, position: number): void => {
  run(db, 'UPDATE finding SET position = ? WHERE id = ?', position, findingId)
}

/** Marks a finding as deleted, or with `deletion` null as living again; null when it was so already. */
export const markFindingDeleted = (db: Database, findingId: string, deletion: Tombstone) =>
  markDeleted(db, 'finding', findingId, deletion)

const passagesOf = (db: Database, findingId: string): readonly string[] =>
  rows(db, 'SELECT passage_id FROM finding_passage WHERE finding_id = ? ORDER BY position', findingId).map(
    (passage) => String(passage.passage_id),
  )

const insertPassages = (db: Database, findingId: string, content: FindingContent): void =>
  [...new Set(content.passageIds)].forEach((passageId, position) => {
    const sql = 'INSERT INTO finding_passage (finding_id, position, passage_id) VALUES (?, ?, ?)'
    run(db, sql, findingId, position, passageId)
  })

/** In the order of both statements above. */
const contentToColumns = (content: FindingContent): readonly (string | number)[] => [
  content.area,
  content.kind,
  content.headline ? 1 : 0,
  content.text,
  content.reason,
  content.signedOffBy,
  JSON.stringify(content.nationalFramework),
  content.signedOffAt ?? '',
]

const rowToFinding = (found: z.infer<typeof FindingRow>, passageIds: readonly string[]): Finding => ({
  id: found.id,
  visitId: found.visit_id,
  revision: found.revision,
  position: found.position,
  area: found.area,
  kind: found.kind,
  headline: found.headline === 1,
  text: found.text,
  passageIds,
  reason: found.reason,
  signedOffBy: found.signed_off_by,
  nationalFramework: NationalFramework.parse(JSON.parse(found.national_framework)),
  ...(found.signed_off_at === '' ? {} : { signedOffAt: found.signed_off_at }),
})
