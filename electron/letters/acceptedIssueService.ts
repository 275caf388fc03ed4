import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { AcceptedIssue } from '@shared/letters/acceptedIssue'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { readSetting } from '../vault/settings'
import { inTransaction } from '../vault/statements'
import { acceptedIssuesOf, insertAcceptedIssue, markAcceptanceWithdrawn } from './acceptedIssueRepository'
import { letterById } from './letterRepository'

/** Lets an issue stand for a reason, which is kept with who said so and when. Accepted again, it is answered as it is. */
export const acceptIssue = (
  vault: OpenVault,
  { letterId, ...acceptance }: Parsed<'letters.acceptIssue'>,
): Result<AcceptedIssue, AppError> =>
  inTransaction(vault.db, () => {
    const letter = letterById(vault.db, letterId)
    if (!letter) return err({ kind: 'notFound', noun: 'letter' })
    const { rule, paragraphId, quote, reason } = acceptance
    const already = acceptedIssuesOf(vault.db, letterId).find(
      (each) => each.rule === rule && each.paragraphId === paragraphId && each.quote === quote,
    )
    if (already) return ok(already)
    const accepted: AcceptedIssue = {
      ...acceptance,
      id: vault.newId(),
      letterId,
      acceptedBy: readSetting(vault.db, 'writers')?.[letter.visitId] ?? '',
      acceptedAt: vault.now(),
    }
    insertAcceptedIssue(vault.db, accepted)
    record(vault, accepted.id, 'create', [letterId, rule, paragraphId, quote, reason, accepted.acceptedBy])
    return ok(accepted)
  })

/** The issue is open again. */
export const withdrawAcceptance = (vault: OpenVault, id: string): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    if (!markAcceptanceWithdrawn(vault.db, id, { at: vault.now(), by: vault.deviceId }))
      return err({ kind: 'notFound', noun: 'acceptance' })
    record(vault, id, 'delete', [])
    return ok(null)
  })

const record = (
  vault: OpenVault,
  entityId: string,
  action: 'create' | 'delete',
  payload: readonly string[],
): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'acceptedIssue',
    entityId,
    action,
    baseRevision: action === 'create' ? 0 : 1,
    revision: 1,
    payload,
    at: vault.now(),
  })
