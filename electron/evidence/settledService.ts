import type { SettledContradiction } from '@shared/evidence/settledContradiction'
import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { insertSettled, listSettled, markSettledDeleted } from './settledRepository'

const { record, changeDeletion } = revisedEntity('contradiction', 'settled contradiction')

export const settledInVisit = (
  vault: OpenVault,
  visitId: string,
): Result<readonly SettledContradiction[], AppError> =>
  visitExists(vault.db, visitId) ? ok(listSettled(vault.db, visitId)) : noVisit

/** Keeps why a contradiction holds no longer. It covers what whoever settled it saw, and nothing that comes later. */
export const settleContradiction = (
  vault: OpenVault,
  { visitId, settlement }: Parsed<'contradictions.settle'>,
): Result<SettledContradiction, AppError> =>
  inTransaction(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return noVisit
    const settled = { ...settlement, id: vault.newId(), visitId, revision: 1, at: vault.now() }
    insertSettled(vault.db, settled)
    record(vault, settled.id, 'create', 0, 1, [JSON.stringify(settlement)])
    return ok(settled)
  })

/** Open again; why it was settled stays kept as a tombstone. */
export const reopenContradiction = (vault: OpenVault, settledId: string): Result<null, AppError> =>
  changeDeletion(vault, settledId, 'delete', () =>
    markSettledDeleted(vault.db, settledId, { at: vault.now(), by: vault.deviceId }),
  )

export const restoreSettled = (vault: OpenVault, settledId: string): Result<null, AppError> =>
  changeDeletion(vault, settledId, 'restore', () => markSettledDeleted(vault.db, settledId, null))

const noVisit: Result<never, AppError> = err({ kind: 'notFound', noun: 'visit' })
