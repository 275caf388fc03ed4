import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { nextRevision, recordChange } from './changeLog'
import type { Change, ChangedEntity } from './changeLog'
import type { OpenVault } from './openVault'
import { inTransaction } from './statements'

/** What can be asked for by id and saved on a revision, as messages name it. */
type Noun = Extract<AppError, { kind: 'stale' }>['noun'] & Extract<AppError, { kind: 'notFound' }>['noun']

/** What all kinds of things with revisions share: they are saved on the revision they were read at, and logged. */
export const revisedEntity = (entity: ChangedEntity, noun: Noun) => {
  const notFound: Result<never, AppError> = err({ kind: 'notFound', noun })

  /** Call it inside the transaction that writes the change itself. */
  const record = (
    vault: OpenVault,
    entityId: string,
    action: Change['action'],
    baseRevision: number,
    revision: number,
    payload: readonly string[],
  ): void =>
    recordChange(vault.db, vault.deviceId, {
      entity,
      entityId,
      action,
      baseRevision,
      revision,
      payload,
      at: vault.now(),
    })

  return {
    notFound,
    record,

    /** The number of its next revision; no other text ever had it. `present` is 0 where it is not here. */
    revisionAfter: (vault: OpenVault, entityId: string, present: number): number =>
      nextRevision(vault.db, entity, entityId, present),

    /** The stored one where a change goes on from its present revision; nothing is written over what is newer. */
    atRevision: <Stored extends { readonly revision: number }>(
      stored: Stored | null,
      basedOn: number,
    ): Result<Stored, AppError> => {
      if (!stored) return notFound
      return stored.revision === basedOn
        ? ok(stored)
        : err({ kind: 'stale', noun, storedRevision: stored.revision })
    },

    /** Deletes, or brings back, in one transaction; `mark` answers null where it was so already. */
    changeDeletion: (
      vault: OpenVault,
      entityId: string,
      action: 'delete' | 'restore',
      mark: () => { readonly revision: number } | null,
      payload: readonly string[] = [],
    ): Result<null, AppError> =>
      inTransaction(vault.db, () => {
        const marked = mark()
        if (!marked) return notFound
        record(vault, entityId, action, marked.revision, marked.revision, payload)
        return ok(null)
      }),
  }
}
