import type { LineContent, LineDecision, LineOfEnquiry } from '@shared/enquiries/lineOfEnquiry'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { packOfVisit } from '../frameworks/frameworkRepository'
import { visitOfPassage } from '../notes/passageRepository'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import {
  insertDecision,
  insertLine,
  lineById,
  listLines,
  markLineDeleted,
  updateLine,
} from './lineRepository'

const { notFound, record, revisionAfter, atRevision, changeDeletion } = revisedEntity(
  'lineOfEnquiry',
  'line of enquiry',
)

export const linesInVisit = (
  vault: OpenVault,
  visitId: string,
): Result<readonly LineOfEnquiry[], AppError> =>
  visitExists(vault.db, visitId) ? ok(listLines(vault.db, visitId)) : err({ kind: 'notFound', noun: 'visit' })

export const createLine = (
  vault: OpenVault,
  { visitId, content, origin }: Parsed<'enquiries.create'>,
): Result<LineOfEnquiry, AppError> =>
  inTransaction(vault.db, () => {
    const fits = fitsVisit(vault, visitId, content, 'enquiries.create')
    if (!fits.ok) return fits
    const id = vault.newId()
    addLine(vault, visitId, { id, content, origin, decisions: [] })
    return found(vault, id)
  })

/** Writes a new line after all others of its visit, with what was decided of it; call it inside a transaction. */
export const addLine = (
  vault: OpenVault,
  visitId: string,
  {
    id,
    content,
    origin,
    decisions,
  }: Pick<LineOfEnquiry, 'id' | 'origin' | 'decisions'> & { content: LineContent },
): void => {
  insertLine(vault.db, { id, visitId, revision: 1, content, origin, at: vault.now() })
  record(vault, id, 'create', 0, 1, [JSON.stringify(content), JSON.stringify(origin)])
  decisions.forEach((decision, index) => writeDecision(vault, id, index + 1, decision))
}

export const saveLine = (
  vault: OpenVault,
  { lineId, basedOn, content }: Parsed<'enquiries.save'>,
): Result<Output<'enquiries.save'>, AppError> =>
  inTransaction(vault.db, () => {
    const line = atRevision(lineById(vault.db, lineId), basedOn)
    if (!line.ok) return line
    const fits = fitsVisit(vault, line.value.visitId, content, 'enquiries.save')
    if (!fits.ok) return fits
    const savedAt = vault.now()
    const revision = revisionAfter(vault, lineId, basedOn)
    updateLine(vault.db, { id: lineId, revision, content, at: savedAt })
    record(vault, lineId, 'save', basedOn, revision, [JSON.stringify(content)])
    return ok({ revision, savedAt })
  })

/** Answers, drops or reopens a line. What was decided before stays beside it. */
export const decideLine = (
  vault: OpenVault,
  { lineId, basedOn, state, reason, by }: Parsed<'enquiries.decide'>,
): Result<LineOfEnquiry, AppError> =>
  inTransaction(vault.db, () => {
    const line = atRevision(lineById(vault.db, lineId), basedOn)
    if (!line.ok) return line
    if (state !== 'open' && reason.trim() === '')
      return err({
        kind: 'invalidRequest',
        operation: 'enquiries.decide',
        issues: ['reason: say why the line is answered or dropped'],
      })
    if (line.value.state === state) return ok(line.value)
    const decision = { state, reason: reason.trim(), by: by.trim(), at: vault.now() }
    writeDecision(vault, lineId, basedOn, decision)
    return found(vault, lineId)
  })

const writeDecision = (vault: OpenVault, lineId: string, basedOn: number, decision: LineDecision): void => {
  const revision = revisionAfter(vault, lineId, basedOn)
  insertDecision(vault.db, lineId, revision, decision)
  record(vault, lineId, 'decide', basedOn, revision, [decision.state, decision.reason, decision.by])
}

/** Takes a line out of all lists; it keeps its passages and all that was decided. */
export const deleteLine = (
  vault: OpenVault,
  { lineId, reason }: Parsed<'enquiries.delete'>,
): Result<null, AppError> =>
  changeDeletion(
    vault,
    lineId,
    'delete',
    () => markLineDeleted(vault.db, lineId, { at: vault.now(), by: vault.deviceId, because: reason }),
    [reason],
  )

export const restoreLine = (vault: OpenVault, lineId: string): Result<null, AppError> =>
  changeDeletion(vault, lineId, 'restore', () => markLineDeleted(vault.db, lineId, null))

const found = (vault: OpenVault, lineId: string): Result<LineOfEnquiry, AppError> => {
  const line = lineById(vault.db, lineId)
  return line ? ok(line) : notFound
}

/** Only areas of the visit's framework, or none, and only passages of the same visit. */
const fitsVisit = (
  vault: OpenVault,
  visitId: string,
  content: LineContent,
  operation: 'enquiries.create' | 'enquiries.save',
): Result<null, AppError> => {
  const pack = packOfVisit(vault.db, visitId)
  if (!pack) return err({ kind: 'notFound', noun: 'visit' })
  if (content.area !== '' && !pack.areas.some((area) => area.code === content.area))
    return err({ kind: 'invalidRequest', operation, issues: ['area: is none of this framework'] })
  const unknown = content.passages.some(({ passageId }) => visitOfPassage(vault.db, passageId) !== visitId)
  return unknown ? err({ kind: 'notFound', noun: 'passage' }) : ok(null)
}
