import { lacksReason } from '@shared/identity/knownWord'
import type { KnownWord, KnownWordContent } from '@shared/identity/knownWord'
import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { readSetting } from '../vault/settings'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { insertKnownWord, knownWordIn, knownWordsFor, markKnownWordDeleted } from './knownWordRepository'

export const listKnownWords = (
  vault: OpenVault,
  visitId: string | null,
): Result<readonly KnownWord[], AppError> =>
  visitId === null || visitExists(vault.db, visitId) ? ok(knownWordsFor(vault.db, visitId)) : noVisit

/** Adds a word to the list of a visit, or to the personal one. */
export const addKnownWord = (
  vault: OpenVault,
  { visitId, ...content }: Parsed<'knownWords.add'>,
): Result<KnownWord, AppError> =>
  inTransaction(vault.db, () => {
    if (visitId !== null && !visitExists(vault.db, visitId)) return noVisit
    if (lacksReason(content))
      return err({
        kind: 'invalidRequest',
        operation: 'knownWords.add',
        issues: ['reason: say why a word that can lead to a person is kept'],
      })
    const writer = visitId === null ? undefined : readSetting(vault.db, 'writers')?.[visitId]
    return ok(writeKnownWord(vault, visitId, content, writer ?? ''))
  })

/** Call it inside the transaction it belongs to. */
export const writeKnownWord = (
  vault: OpenVault,
  visitId: string | null,
  content: KnownWordContent,
  addedBy: string,
): KnownWord => {
  const already = knownWordIn(vault.db, { visitId, ...content })
  if (already) return already
  const word = { ...content, id: vault.newId(), visitId, addedBy, addedAt: vault.now() }
  insertKnownWord(vault.db, word)
  record(vault, word.id, 'create', [visitId ?? '', word.word, word.kind, word.reason, addedBy])
  return word
}

/** From then on the word is marked again where it stands. */
export const removeKnownWord = (vault: OpenVault, id: string): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    if (!markKnownWordDeleted(vault.db, id, { at: vault.now(), by: vault.deviceId }))
      return err({ kind: 'notFound', noun: 'known word' })
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
    entity: 'knownWord',
    entityId,
    action,
    baseRevision: action === 'create' ? 0 : 1,
    revision: 1,
    payload,
    at: vault.now(),
  })

const noVisit: Result<never, AppError> = err({ kind: 'notFound', noun: 'visit' })
