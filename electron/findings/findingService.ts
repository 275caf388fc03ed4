import type { Finding, FindingContent } from '@shared/findings/finding'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { packOfVisit } from '../frameworks/frameworkRepository'
import { visitOfPassage } from '../notes/passageRepository'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import {
  findingById,
  insertFinding,
  listFindings,
  markFindingDeleted,
  nextPosition,
  updateFinding,
  updatePosition,
} from './findingRepository'

const { notFound, record, revisionAfter, atRevision, changeDeletion } = revisedEntity('finding', 'finding')

export const findingsInVisit = (vault: OpenVault, visitId: string): Result<readonly Finding[], AppError> =>
  visitExists(vault.db, visitId)
    ? ok(listFindings(vault.db, visitId))
    : err({ kind: 'notFound', noun: 'visit' })

export const createFinding = (
  vault: OpenVault,
  { visitId, content }: Parsed<'findings.create'>,
): Result<Finding, AppError> =>
  inTransaction(vault.db, () => {
    const fits = fitsVisit(vault, visitId, content, 'findings.create')
    if (!fits.ok) return fits
    const id = vault.newId()
    addFinding(vault, visitId, { id, content })
    const finding = findingById(vault.db, id)
    return finding ? ok(finding) : notFound
  })

/** Writes a new finding after all others of its visit; call it inside a transaction. */
export const addFinding = (
  vault: OpenVault,
  visitId: string,
  { id, content }: { readonly id: string; readonly content: FindingContent },
): void => {
  const at = vault.now()
  const position = nextPosition(vault.db, visitId)
  insertFinding(vault.db, { id, visitId, revision: 1, position, content, at })
  record(vault, id, 'create', 0, 1, [JSON.stringify(content)])
}

export const saveFinding = (
  vault: OpenVault,
  { findingId, basedOn, content }: Parsed<'findings.save'>,
): Result<Output<'findings.save'>, AppError> =>
  inTransaction(vault.db, () => {
    const finding = atRevision(findingById(vault.db, findingId), basedOn)
    if (!finding.ok) return finding
    const fits = fitsVisit(vault, finding.value.visitId, content, 'findings.save')
    if (!fits.ok) return fits
    const savedAt = vault.now()
    const revision = revisionAfter(vault, findingId, basedOn)
    updateFinding(vault.db, { id: findingId, revision, content, at: savedAt })
    record(vault, findingId, 'save', basedOn, revision, [JSON.stringify(content)])
    return ok({ revision, savedAt })
  })

/** Takes a finding out of all lists; it keeps its words, its passages and its place. */
export const deleteFinding = (vault: OpenVault, findingId: string): Result<null, AppError> =>
  changeDeletion(vault, findingId, 'delete', () =>
    markFindingDeleted(vault.db, findingId, { at: vault.now(), by: vault.deviceId }),
  )

export const restoreFinding = (vault: OpenVault, findingId: string): Result<null, AppError> =>
  changeDeletion(vault, findingId, 'restore', () => markFindingDeleted(vault.db, findingId, null))

/** Order is no part of a finding's content: no revision rises, so that an open editor does not go stale. */
export const orderFindings = (
  vault: OpenVault,
  { visitId, findingIds }: Parsed<'findings.order'>,
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    const before = listFindings(vault.db, visitId)
    const known = new Set(before.map((finding) => finding.id))
    const asked = new Set(findingIds)
    if (findingIds.some((id) => !known.has(id))) return notFound
    if (asked.size !== findingIds.length || asked.size !== known.size)
      return err({
        kind: 'invalidRequest',
        operation: 'findings.order',
        issues: ['findingIds: must name every finding of the visit once'],
      })
    findingIds.forEach((id, position) => updatePosition(vault.db, id, position))
    recordChange(vault.db, vault.deviceId, {
      entity: 'visit',
      entityId: visitId,
      action: 'order',
      baseRevision: 0,
      revision: 0,
      payload: findingIds,
      at: vault.now(),
    })
    return ok(null)
  })

/** Only areas of the visit's framework, and only passages of the same visit. */
export const fitsVisit = (
  vault: OpenVault,
  visitId: string,
  content: { readonly area: string; readonly passageIds: readonly string[] },
  operation: 'findings.create' | 'findings.save' | 'judgements.set',
): Result<null, AppError> => {
  const pack = packOfVisit(vault.db, visitId)
  if (!pack) return err({ kind: 'notFound', noun: 'visit' })
  if (!pack.areas.some((area) => area.code === content.area))
    return err({ kind: 'invalidRequest', operation, issues: ['area: is none of this framework'] })
  const unknown = content.passageIds.some((id) => visitOfPassage(vault.db, id) !== visitId)
  return unknown ? err({ kind: 'notFound', noun: 'passage' }) : ok(null)
}
