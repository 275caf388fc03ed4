import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { AccuracyComment } from '@shared/letters/accuracyComment'
import { textsById } from '@shared/letters/commentPlace'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import { inTransaction } from '../vault/statements'
import {
  accuracyById,
  insertAccuracy,
  letterOfAccuracy,
  listAccuracy,
  markAccuracyDeleted,
  moveAccuracyPlace,
  nextPosition,
  updateAnswer,
} from './accuracyRepository'
import { notFinal } from './commentService'
import { letterById } from './letterRepository'
import { noLetter } from './writeLetter'

const { notFound, record, revisionAfter, atRevision } = revisedEntity(
  'accuracyComment',
  'comment of the authority',
)

export const accuracyOfLetter = (
  vault: OpenVault,
  letterId: string,
): Result<readonly AccuracyComment[], AppError> =>
  letterById(vault.db, letterId) ? ok(listAccuracy(vault.db, letterId)) : noLetter

/** Adds the rows of a table, all or none. Each is read back before the transaction ends. */
export const addAccuracy = (
  vault: OpenVault,
  { letterId, rows }: Parsed<'accuracy.addAll'>,
): Result<readonly AccuracyComment[], AppError> =>
  inTransaction(vault.db, () => {
    const letter = notFinal(letterById(vault.db, letterId))
    if (!letter.ok) return letter
    const texts = textsById(letter.value)
    const first = nextPosition(vault.db, letterId)
    const at = vault.now()
    const added = rows.map(({ paragraphId, ...row }, index): AccuracyComment => {
      const quote = paragraphId === null ? undefined : texts.get(paragraphId)
      const place = quote === undefined ? '' : (paragraphId ?? '')
      const comment = {
        ...row,
        id: vault.newId(),
        letterId,
        revision: 1,
        paragraphId: place,
        placeId: place,
        quote: quote ?? '',
        verdict: '' as const,
        response: '',
        answeredBy: '',
        answeredAt: '',
        savedAt: at,
      }
      insertAccuracy(vault.db, comment, first + index)
      record(vault, comment.id, 'create', 0, 1, [JSON.stringify(row), place])
      if (JSON.stringify(sorted(accuracyById(vault.db, comment.id))) !== JSON.stringify(sorted(comment)))
        throw new Error('A comment that was added reads back differently')
      return comment
    })
    return ok(added)
  })

export const answerAccuracy = (
  vault: OpenVault,
  { commentId, basedOn, verdict, response, by }: Parsed<'accuracy.answer'>,
): Result<AccuracyComment, AppError> =>
  inTransaction(vault.db, () => {
    const before = open(vault, commentId, basedOn)
    if (!before.ok) return before
    const at = vault.now()
    const isEmpty = verdict === '' && response === ''
    const answered = { answeredBy: isEmpty ? '' : by, answeredAt: isEmpty ? '' : at }
    const comment = {
      ...before.value,
      ...answered,
      verdict,
      response,
      revision: revisionAfter(vault, commentId, basedOn),
      savedAt: at,
    }
    updateAnswer(vault.db, comment, basedOn)
    record(vault, commentId, 'answer', basedOn, comment.revision, [verdict, response, by])
    return ok(comment)
  })

/** Says which paragraph a comment is about; null: none of them. */
export const attachAccuracy = (
  vault: OpenVault,
  { commentId, paragraphId }: Parsed<'accuracy.attach'>,
): Result<AccuracyComment, AppError> =>
  inTransaction(vault.db, () => {
    const comment = accuracyById(vault.db, commentId)
    const before = comment ? open(vault, commentId, comment.revision) : notFound
    if (!before.ok) return before
    const letter = letterById(vault.db, before.value.letterId)
    const quote = letter && paragraphId !== null ? textsById(letter).get(paragraphId) : ''
    if (quote === undefined) return notFound
    const place = { paragraphId: paragraphId ?? '', placeId: paragraphId ?? '', quote }
    const revision = moveAccuracyPlace(vault.db, commentId, place)
    record(vault, commentId, 'save', revision, revision, [place.placeId, quote])
    const after = accuracyById(vault.db, commentId)
    return after ? ok(after) : notFound
  })

export const removeAccuracy = (vault: OpenVault, commentIds: readonly string[]): Result<null, AppError> =>
  changeDeletions(vault, commentIds, 'delete')

export const restoreAccuracy = (vault: OpenVault, commentIds: readonly string[]): Result<null, AppError> =>
  changeDeletions(vault, commentIds, 'restore')

const open = (vault: OpenVault, commentId: string, basedOn: number): Result<AccuracyComment, AppError> => {
  const comment = atRevision(accuracyById(vault.db, commentId), basedOn)
  if (!comment.ok) return comment
  const letter = notFinal(letterById(vault.db, comment.value.letterId))
  return letter.ok ? comment : letter
}

const changeDeletions = (
  vault: OpenVault,
  commentIds: readonly string[],
  action: 'delete' | 'restore',
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    for (const commentId of new Set(commentIds)) {
      const letterId = letterOfAccuracy(vault.db, commentId)
      if (letterId === null) return notFound
      const letter = notFinal(letterById(vault.db, letterId))
      if (!letter.ok) return letter
      const deletion = action === 'delete' ? { at: vault.now(), by: vault.deviceId } : null
      const marked = markAccuracyDeleted(vault.db, commentId, deletion)
      if (!marked) return notFound
      record(vault, commentId, action, marked.revision, marked.revision, [])
    }
    return ok(null)
  })

const sorted = (comment: AccuracyComment | null): unknown =>
  comment === null ? null : Object.entries(comment).sort(([a], [b]) => (a < b ? -1 : 1))
