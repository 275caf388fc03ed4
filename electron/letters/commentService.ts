import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Letter } from '@shared/letters/letter'
import type { LetterComment } from '@shared/letters/letterComment'
import { textsById } from '@shared/letters/commentPlace'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { recordChange } from '../vault/changeLog'
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
    insertComment(vault.db, { id, letterId, ...place, entries, resolvedBy: '', resolvedAt: '' }, at)
    record(vault, id, 'create', 1, [paragraphId, quote, author, text])
    return stored(vault, id)
  })

export const replyToComment = (
  vault: OpenVault,
  { commentId, text, author }: Parsed<'comments.reply'>,
): Result<LetterComment, AppError> =>
  changed(vault, commentId, 'save', [author, text], (comment) =>
    appendEntry(vault.db, comment, { author, text, at: vault.now() }),
  )

export const resolveComment = (
  vault: OpenVault,
  { commentId, by }: Parsed<'comments.resolve'>,
): Result<LetterComment, AppError> =>
  changed(vault, commentId, 'resolve', [by], ({ resolvedAt }) =>
    resolvedAt === '' ? markResolved(vault.db, commentId, { by, at: vault.now() }, vault.now()) : undefined,
  )

export const reopenComment = (vault: OpenVault, commentId: string): Result<LetterComment, AppError> =>
  changed(vault, commentId, 'reopen', [], () =>
    markResolved(vault.db, commentId, { by: '', at: '' }, vault.now()),
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
  change: (comment: LetterComment) => void,
): Result<LetterComment, AppError> =>
  inTransaction(vault.db, () => {
    const comment = commentById(vault.db, commentId)
    if (!comment) return notFound
    const letter = notFinal(letterById(vault.db, comment.letterId))
    if (!letter.ok) return letter
    change(comment)
    const after = commentById(vault.db, commentId)
    if (after && after.revision > comment.revision) record(vault, commentId, action, after.revision, payload)
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
    record(vault, commentId, action, marked.revision, [])
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
  revision: number,
  payload: readonly string[],
): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'letterComment',
    entityId,
    action,
    baseRevision: action === 'delete' || action === 'restore' ? revision : revision - 1,
    revision,
    payload,
    at: vault.now(),
  })

const stored = (vault: OpenVault, commentId: string): Result<LetterComment, AppError> => {
  const comment = commentById(vault.db, commentId)
  return comment ? ok(comment) : notFound
}

const notFound = err<AppError>({ kind: 'notFound', noun: 'comment' })
