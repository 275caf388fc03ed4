import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { ReferBack, ReferBackContent, ReferBackVersion } from '@shared/referBacks/referBack'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import {
  listReferBacks,
  markReferBackDeleted,
  referBackById,
  thinVersions,
  versionsOf,
  writeReferBack,
} from './referBackRepository'

const { notFound, record, revisionAfter, atRevision } = revisedEntity('referBack', 'refer-back')

/**
 * Refer-backs have operations of their own and are read by nothing else: no list of notes, search, board, summary,
 * letter or visit file knows this table, and a bundle gets only those that somebody has named (`referBackExchange.ts`).
 * A test looks for one in everything that leaves the app.
 */
export const referBacksInVisit = (
  vault: OpenVault,
  visitId: string,
): Result<readonly ReferBack[], AppError> =>
  visitExists(vault.db, visitId)
    ? ok(listReferBacks(vault.db, visitId))
    : err({ kind: 'notFound', noun: 'visit' })

export const getReferBack = (vault: OpenVault, referBackId: string): Result<ReferBack, AppError> => {
  const referBack = referBackById(vault.db, referBackId)
  return referBack ? ok(referBack) : notFound
}

export const createReferBack = (
  vault: OpenVault,
  { visitId, content }: Parsed<'referBacks.create'>,
): Result<ReferBack, AppError> => {
  const written = inTransaction<string>(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    const fits = mayBeClosed(content, 'referBacks.create')
    if (!fits.ok) return fits
    const id = vault.newId()
    writeReferBack(vault.db, {
      id,
      visitId,
      revision: 1,
      content,
      checkpoint: true,
      at: vault.now(),
    })
    record(vault, id, 'create', 0, 1, [JSON.stringify(content)])
    return ok(id)
  })
  return written.ok ? readBack(vault, written.value, content) : written
}

export const saveReferBack = (
  vault: OpenVault,
  { referBackId, basedOn, content, checkpoint }: Parsed<'referBacks.save'>,
): Result<ReferBack, AppError> => {
  const written = inTransaction<null>(vault.db, () => {
    const before = atRevision(referBackById(vault.db, referBackId), basedOn)
    if (!before.ok) return before
    const fits = mayBeClosed(content, 'referBacks.save')
    if (!fits.ok) return fits
    const { visitId, savedAt } = before.value
    const revision = revisionAfter(vault, referBackId, basedOn)
    writeReferBack(vault.db, { id: referBackId, visitId, revision, content, checkpoint, at: vault.now() })
    thinVersions(vault.db, referBackId, { revision: basedOn, savedAt })
    record(vault, referBackId, 'save', basedOn, revision, [JSON.stringify(content)])
    return ok(null)
  })
  return written.ok ? readBack(vault, referBackId, content) : written
}

export const referBackVersions = (
  vault: OpenVault,
  referBackId: string,
): Result<readonly ReferBackVersion[], AppError> =>
  referBackById(vault.db, referBackId) ? ok(versionsOf(vault.db, referBackId)) : notFound

/** Takes a refer-back out of sight, for a reason. The record itself and all its versions stay in the vault. */
export const deleteReferBack = (
  vault: OpenVault,
  { referBackId, reason }: Parsed<'referBacks.delete'>,
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    const revision = referBackById(vault.db, referBackId)?.revision ?? 0
    const deletion = { at: vault.now(), by: vault.deviceId, because: reason }
    if (!markReferBackDeleted(vault.db, referBackId, deletion)) return notFound
    record(vault, referBackId, 'delete', revision, revision, [reason])
    return ok(null)
  })

/** After the commit: "saved" is said of what stands in the database, not of what was sent to it. */
const readBack = (vault: OpenVault, id: string, content: ReferBackContent): Result<ReferBack, AppError> => {
  const stored = referBackById(vault.db, id)
  if (!stored) return notFound
  const differs = (Object.keys(content) as (keyof ReferBackContent)[]).some(
    (name) => stored[name] !== content[name],
  )
  if (differs) throw new Error('What was read back differs from what was saved')
  return ok(stored)
}

/** Closed is only what says how it ended. */
const mayBeClosed = (
  content: ReferBackContent,
  operation: 'referBacks.create' | 'referBacks.save',
): Result<null, AppError> =>
  content.closedAt !== '' && content.outcome.trim() === ''
    ? err({ kind: 'invalidRequest', operation, issues: ['outcome: say how it ended before closing it'] })
    : ok(null)
