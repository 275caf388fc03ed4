import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Letter } from '@shared/letters/letter'
import type { LetterComment } from '@shared/letters/letterComment'
import { textsById } from '@shared/letters/commentPlace'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { nextRevision, recordChange } from '../vault/changeLog'
import type { Change } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import {
  appendEntry,
  commentById,
  insertComment,
  letterOfComment,
  listComments,
  markCommentDeleted,
  markResolved,
} from './commentRepository'
import { letterById } from './letterRepository'
import { noLetter } from './writeLetter'

export const commentsOnLetter = (
  vault: OpenVault,
  letterId: string,
): Result<readonly LetterComment[], AppError> =>
  letterById(vault.db, letterId) ? ok(listComments(vault.db, letterId)) : noLetter

/** Says something of a paragraph, which keeps its words as they are now. */
export const addComment = (
  vault: OpenVault,
  { letterId, paragraphId, text, author }: Parsed<'comments.add'>,
): Result<LetterComment, AppError> =>
  inTransaction(vault.db, () => {
    const letter = notFinal(letterById(vault.db, letterId))
    if (!letter.ok) return letter
    const quote = textsById(letter.value).get(paragraphId)
    if (quote === undefined) return err({ kind: 'notFound', noun: 'comment' })
    const at = vault.now()
    const id = vault.newId()
    const place = { paragraphId, placeId: paragraphId, quote }
    const entries = [{ author, text, at }]
    const comment = { id, letterId, revision: 1, ...place, entries, resolvedBy: '', resolvedAt: '' }
    insertComment(vault.db, comment, at)
    record(vault, id, 'create', 0, 1, [paragraphId, quote, author, text])
    return stored(vault, id)
  })

export const replyToComment = (
  vault: OpenVault,
  { commentId, text, author }: Parsed<'comments.reply'>,
): Result<LetterComment, AppError> =>
  changed(vault, commentId, 'save', [author, text], (comment, revision) =>
    appendEntry(vault.db, comment, revision, { author, text, at: vault.now() }),
  )

export const resolveComment = (
  vault: OpenVault,
  { commentId, by }: Parsed<'comments.resolve'>,
): Result<LetterComment, AppError> =>
  changed(vault, commentId, 'resolve', [by], ({ resolvedAt }, revision) =>
    resolvedAt === ''
      ? markResolved(vault.db, commentId, revision, { by, at: vault.now() }, vault.now())
      : undefined,
  )

export const reopenComment = (vault: OpenVault, commentId: string): Result<LetterComment, AppError> =>
  changed(vault, commentId, 'reopen', [], (_comment, revision) =>
    markResolved(vault.db, commentId, revision, { by: '', at: '' }, vault.now()),
  )

export const removeComment = (vault: OpenVault, commentId: string): Result<null, AppError> =>
  changeDeletion(vault, commentId, 'delete')

export const restoreComment = (vault: OpenVault, commentId: string): Result<null, AppError> =>
  changeDeletion(vault, commentId, 'restore')

const changed = (
  vault: OpenVault,
  commentId: string,
  action: Change['action'],
  payload: readonly string[],
  change: (comment: LetterComment, revision: number) => void,
): Result<LetterComment, AppError> =>
  inTransaction(vault.db, () => {
    const comment = commentById(vault.db, commentId)
    if (!comment) return notFound
    const letter = notFinal(letterById(vault.db, comment.letterId))
    if (!letter.ok) return letter
    const revision = nextRevision(vault.db, 'letterComment', commentId, comment.revision)
    change(comment, revision)
    const after = commentById(vault.db, commentId)
    if (after?.revision === revision) record(vault, commentId, action, comment.revision, revision, payload)
    return stored(vault, commentId)
  })

const changeDeletion = (
  vault: OpenVault,
  commentId: string,
  action: 'delete' | 'restore',
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    const letterId = letterOfComment(vault.db, commentId)
    if (letterId === null) return notFound
    const letter = notFinal(letterById(vault.db, letterId))
    if (!letter.ok) return letter
    const deletion = action === 'delete' ? { at: vault.now(), by: vault.deviceId } : null
    const marked = markCommentDeleted(vault.db, commentId, deletion)
    if (!marked) return notFound
    record(vault, commentId, action, marked.revision, marked.revision, [])
    return ok(null)
  })

/** On a final text nothing more is said: it is opened again first. */
export const notFinal = (letter: Letter | null): Result<Letter, AppError> => {
  if (!letter) return noLetter
  return letter.stage === 'final' ? err({ kind: 'letterFinal' }) : ok(letter)
}

const record = (
  vault: OpenVault,
  entityId: string,
  action: Change['action'],
  baseRevision: number,
  revision: number,
  payload: readonly string[],
): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'letterComment',
    entityId,
    action,
    baseRevision,
    revision,
    payload,
    at: vault.now(),
  })

const stored = (vault: OpenVault, commentId: string): Result<LetterComment, AppError> => {
  const comment = commentById(vault.db, commentId)
  return comment ? ok(comment) : notFound
}

const notFound = err<AppError>({ kind: 'notFound', noun: 'comment' })
