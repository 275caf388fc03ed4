import type { AppError } from '@shared/ipc/errors'
import { isOutOfPlace, textsById } from '@shared/letters/commentPlace'
import type { LetterComment } from '@shared/letters/letterComment'
import type { Result } from '@shared/result'
import { create } from 'zustand'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { savedBeforeLeaving } from '../../unsaved'
import { emptiedOnLock } from '../../vault/emptied'
import { letterSaved, useLetterStore } from '../letterStore'

/** What is being written: a new comment on a paragraph, or an answer to one. */
export type CommentDraft = {
  readonly about: { readonly paragraphId: string } | { readonly commentId: string }
  readonly text: string
  readonly author: string
}

type CommentsState = {
  readonly letterId: string | null
  readonly comments: readonly LetterComment[]
  readonly draft: CommentDraft | null
  readonly failed: AppError | null
}

const nothing: CommentsState = { letterId: null, comments: [], draft: null, failed: null }

/** What colleagues say of the paragraphs of the letter in hand. */
export const useCommentsStore = create<CommentsState>(() => nothing)

const { getState, setState } = useCommentsStore

export const commentsLookedAt = async (letterId: string) => {
  if (getState().letterId !== letterId) setState({ ...nothing, letterId })
  const comments = await call('comments.list', { letterId })
  if (getState().letterId !== letterId) return
  if (comments.ok) setState({ comments: comments.value, failed: null })
  else setState({ failed: comments.error })
}

/** Begins a comment on the paragraph with the cursor. What was begun before is kept first. */
export const commentBegun = async (author: string) => {
  const { letter, paragraphId } = useLetterStore.getState()
  if (letter?.stage === 'final') return said('A final text takes no more comments: reopen it first.')
  const words = letter === null || paragraphId === null ? '' : (textsById(letter).get(paragraphId) ?? '')
  if (paragraphId === null || words.trim() === '')
    return said('Put the cursor into a paragraph first: the comment is about it.')
  await draftKept()
  setState({ draft: { about: { paragraphId }, text: '', author } })
}

export const replyBegun = async (commentId: string, author: string) => {
  await draftKept()
  setState({ draft: { about: { commentId }, text: '', author } })
}

export const draftChanged = (change: Partial<Pick<CommentDraft, 'text' | 'author'>>) =>
  setState(({ draft }) => ({ draft: draft === null ? null : { ...draft, ...change } }))

export const draftDropped = () => setState({ draft: null })

/** Adds what is written; nothing of it is lost while that fails. Answers whether nothing is left to add. */
export const draftKept = async (): Promise<boolean> => {
  const { draft, letterId } = getState()
  if (draft === null || letterId === null) return true
  const text = draft.text.trim()
  if (text === '') {
    setState({ draft: null })
    return true
  }
  // A paragraph that was typed a moment ago has to be there first.
  if ('paragraphId' in draft.about && (await letterSaved()) === null) return false
  const added =
    'paragraphId' in draft.about
      ? await call('comments.add', { letterId, ...draft.about, text, author: draft.author })
      : await call('comments.reply', { ...draft.about, text, author: draft.author })
  if (!added.ok) {
    said(errorLine(added.error), { tone: 'problem' })
    return false
  }
  setState((state) => ({ draft: state.draft === draft ? null : state.draft }))
  came(added.value)
  return true
}

export const commentResolved = async (commentId: string, by: string) =>
  changed(await call('comments.resolve', { commentId, by }))

export const commentReopened = async (commentId: string) =>
  changed(await call('comments.reopen', { commentId }))

/** Takes a comment out with its answers, with the way back. */
export const commentRemoved = async (commentId: string) => {
  const removed = await call('comments.remove', { commentId })
  if (!removed.ok) return said(errorLine(removed.error), { tone: 'problem' })
  setState(({ comments }) => ({ comments: comments.filter(({ id }) => id !== commentId) }))
  said('Comment removed', { action: { label: 'Undo', onPress: () => void commentRestored(commentId) } })
}

const commentRestored = async (commentId: string) => {
  const restored = await call('comments.restore', { commentId })
  if (!restored.ok) return said(errorLine(restored.error), { tone: 'problem' })
  const { letterId } = getState()
  if (letterId !== null) await commentsLookedAt(letterId)
}

const changed = (answer: Result<LetterComment, AppError>) => {
  if (answer.ok) came(answer.value)
  else said(errorLine(answer.error), { tone: 'problem' })
}

const came = (comment: LetterComment) =>
  setState(({ letterId, comments }) =>
    comment.letterId !== letterId
      ? {}
      : { comments: [...comments.filter(({ id }) => id !== comment.id), comment].sort(byBeginning) },
  )

const byBeginning = (a: LetterComment, b: LetterComment): number => {
  const [one, other] = [a.entries[0]?.at ?? '', b.entries[0]?.at ?? '']
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}

// A letter that was saved may have taken paragraphs along, or out: the comments have followed them.
useLetterStore.subscribe(({ letter }, before) => {
  const { letterId, comments } = getState()
  if (letter === null || letter.id !== letterId || comments.length === 0) return
  if (letter.revision === before.letter?.revision) return
  const texts = textsById(letter)
  if (comments.some((comment) => isOutOfPlace(comment, texts))) void commentsLookedAt(letter.id)
})

savedBeforeLeaving(async () => void (await draftKept()))
emptiedOnLock(
  () => setState(nothing, true),
  () => (getState().draft?.text.trim() ?? '') !== '',
)
