import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { LeftOutEvidence } from '@shared/letters/leftOutEvidence'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { insertLeftOut, listLeftOut, markLeftOutDeleted } from './leftOutRepository'

const { record, changeDeletion } = revisedEntity('evidenceLeftOut', 'decision to leave out')

export const leftOutInVisit = (
  vault: OpenVault,
  visitId: string,
): Result<readonly LeftOutEvidence[], AppError> =>
  visitExists(vault.db, visitId) ? ok(listLeftOut(vault.db, visitId)) : noVisit

/** Keeps why evidence stays out of the letter. It covers what whoever decided it saw, and nothing that comes later. */
export const leaveOut = (
  vault: OpenVault,
  { visitId, leavingOut }: Parsed<'leftOut.decide'>,
): Result<LeftOutEvidence, AppError> =>
  inTransaction(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return noVisit
    const leftOut = { ...leavingOut, id: vault.newId(), visitId, revision: 1, at: vault.now() }
    insertLeftOut(vault.db, leftOut)
    record(vault, leftOut.id, 'create', 0, 1, [JSON.stringify(leavingOut)])
    return ok(leftOut)
  })

/** Undecided again; why it was left out stays kept as a tombstone. */
export const takeUpAgain = (vault: OpenVault, leftOutId: string): Result<null, AppError> =>
  changeDeletion(vault, leftOutId, 'delete', () =>
    markLeftOutDeleted(vault.db, leftOutId, { at: vault.now(), by: vault.deviceId }),
  )

export const restoreLeftOut = (vault: OpenVault, leftOutId: string): Result<null, AppError> =>
  changeDeletion(vault, leftOutId, 'restore', () => markLeftOutDeleted(vault.db, leftOutId, null))

const noVisit: Result<never, AppError> = err({ kind: 'notFound', noun: 'visit' })
