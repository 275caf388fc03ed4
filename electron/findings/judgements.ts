import { z } from 'zod'
import type { Judgement } from '@shared/findings/finding'
import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { packOfVisit } from '../frameworks/frameworkRepository'
import { nextRevision, recordChange } from '../vault/changeLog'
import type { Database } from '../vault/database'
import type { OpenVault } from '../vault/openVault'
import { inTransaction, row, rows, run } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { fitsVisit } from './findingService'

const JudgementRow = z.object({ area: z.string(), grade: z.string(), rationale: z.string() })

/** The grades that inspectors have decided, by area code. */
export const listJudgements = (db: Database, visitId: string): readonly Judgement[] =>
  rows(
    db,
    `SELECT area, grade, rationale FROM judgement WHERE visit_id = ? AND grade <> '' ORDER BY area`,
    visitId,
  )
    .map((found) => JudgementRow.parse(found))
    .map((judgement) => ({ ...judgement, passageIds: passagesOf(db, visitId, judgement.area) }))

/** A judgement of an area, with an empty grade where it was taken away; null: there never was one. */
export const judgementEvenTakenAway = (
  db: Database,
  visitId: string,
  area: string,
): { readonly judgement: Judgement; readonly savedAt: string } | null => {
  const sql = 'SELECT area, grade, rationale, saved_at FROM judgement WHERE visit_id = ? AND area = ?'
  const found = row(db, sql, visitId, area)
  if (!found) return null
  const judgement = { ...JudgementRow.parse(found), passageIds: passagesOf(db, visitId, area) }
  return { judgement, savedAt: String(found.saved_at) }
}

const passagesOf = (db: Database, visitId: string, area: string): readonly string[] =>
  rows(
    db,
    'SELECT passage_id FROM judgement_passage WHERE visit_id = ? AND area = ? ORDER BY position',
    visitId,
    area,
  ).map((found) => String(found.passage_id))

export const judgementsInVisit = (
  vault: OpenVault,
  visitId: string,
): Result<readonly Judgement[], AppError> =>
  visitExists(vault.db, visitId)
    ? ok(listJudgements(vault.db, visitId))
    : err({ kind: 'notFound', noun: 'visit' })

/** Sets the grade of an area, or with an empty grade takes it away. */
export const setJudgement = (
  vault: OpenVault,
  { visitId, judgement }: Parsed<'judgements.set'>,
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    const fits = fitsVisit(vault, visitId, judgement, 'judgements.set')
    if (!fits.ok) return fits
    const scale = packOfVisit(vault.db, visitId)?.gradeScale ?? []
    if (judgement.grade !== '' && !scale.some((grade) => grade.value === judgement.grade))
      return err({
        kind: 'invalidRequest',
        operation: 'judgements.set',
        issues: ['judgement.grade: is not on the scale of this framework'],
      })
    writeJudgement(vault, visitId, judgement)
    return ok(null)
  })

/** Call it inside a transaction. */
export const writeJudgement = (vault: OpenVault, visitId: string, judgement: Judgement): void => {
  const { db } = vault
  const { area, grade, rationale } = judgement
  const at = vault.now()
  const entityId = `${visitId}/${area}`
  const before = row(db, 'SELECT revision FROM judgement WHERE visit_id = ? AND area = ?', visitId, area)
  const present = Number(before?.revision ?? 0)
  const revision = nextRevision(db, 'judgement', entityId, present)
  run(
    db,
    `INSERT INTO judgement (visit_id, area, revision, grade, rationale, saved_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (visit_id, area) DO UPDATE SET grade = excluded.grade, rationale = excluded.rationale,
       revision = excluded.revision, saved_at = excluded.saved_at`,
    visitId,
    area,
    revision,
    grade,
    rationale,
    at,
  )
  run(db, 'DELETE FROM judgement_passage WHERE visit_id = ? AND area = ?', visitId, area)
  ;[...new Set(judgement.passageIds)].forEach((passageId, position) => {
    const sql = 'INSERT INTO judgement_passage (visit_id, area, position, passage_id) VALUES (?, ?, ?, ?)'
    run(db, sql, visitId, area, position, passageId)
  })
  recordChange(db, vault.deviceId, {
    entity: 'judgement',
    entityId,
    action: 'save',
    baseRevision: present,
    revision,
    payload: [JSON.stringify(judgement)],
    at,
  })
}
