import type { AppError } from '@shared/ipc/errors'
import type { AccuracyAnswer, AccuracyComment } from '@shared/letters/accuracyComment'
import { isOutOfPlace, textsById } from '@shared/letters/commentPlace'
import { create } from 'zustand'
import { call } from '../../api'
import { createAutosave } from '../../autosave'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { counted } from '../../findings/words'
import { savedBeforeLeaving } from '../../unsaved'
import { emptiedOnLock } from '../../vault/emptied'
import { faultyWords } from '../faultyWords'
import { letterSaved, useLetterStore } from '../letterStore'

type AccuracyState = {
  readonly letterId: string | null
  readonly comments: readonly AccuracyComment[]
  /** The comment that is unfolded. */
  readonly current: string | null
  readonly failed: AppError | null
}

const nothing: AccuracyState = { letterId: null, comments: [], current: null, failed: null }

/** What the authority says of the facts, and the answers to it. */
export const useAccuracyStore = create<AccuracyState>(() => nothing)

const { getState, setState } = useAccuracyStore

type Answer = AccuracyAnswer & { readonly by: string }
const autosaves = new Map<string, ReturnType<typeof autosaveOf>>()

export const accuracyLookedAt = async (letterId: string) => {
  if (getState().letterId !== letterId) setState({ ...nothing, letterId })
  await answersSaved()
  const comments = await call('accuracy.list', { letterId })
  if (getState().letterId !== letterId) return
  if (!comments.ok) return setState({ failed: comments.error })
  autosaves.clear()
  setState({ comments: comments.value, failed: null })
}

export const accuracyChosen = (commentId: string | null) => setState({ current: commentId })

/** Shows the answer at once, and saves it with the next autosave. */
export const answerEdited = (commentId: string, answer: Partial<AccuracyAnswer>, by: string) => {
  const comment = getState().comments.find(({ id }) => id === commentId)
  if (comment === undefined) return
  const autosave = autosaves.get(commentId) ?? autosaveOf(comment)
  autosaves.set(commentId, autosave)
  const edited = { ...comment, ...answer }
  changed(commentId, answer)
  autosave.changed({ verdict: edited.verdict, response: edited.response, by })
}

const autosaveOf = (comment: AccuracyComment) =>
  createAutosave<Answer, AccuracyComment>({
    revision: comment.revision,
    save: (answer, basedOn) => call('accuracy.answer', { commentId: comment.id, basedOn, ...answer }),
    onSaved: ({ revision, answeredBy, answeredAt, savedAt }) =>
      changed(comment.id, { revision, answeredBy, answeredAt, savedAt }),
    onStale: () => {
      autosaves.delete(comment.id)
      said('This answer was changed elsewhere first; what is stored is shown.', { tone: 'problem' })
      void accuracyLookedAt(comment.letterId)
    },
  })

/** Says that a comment is about the paragraph with the cursor. */
export const accuracyAttached = async (commentId: string) => {
  const letter = await letterSaved()
  const { paragraphId } = useLetterStore.getState()
  if (letter === null) return
  if (paragraphId === null || !textsById(letter).has(paragraphId))
    return said('Put the cursor into the paragraph first that the comment is about.')
  const attached = await call('accuracy.attach', { commentId, paragraphId })
  if (!attached.ok) return said(errorLine(attached.error), { tone: 'problem' })
  const { paragraphId: at, placeId, quote } = attached.value
  changed(commentId, { paragraphId: at, placeId, quote })
}

/** Takes comments out, with the way back. */
export const accuracyRemoved = async (commentIds: readonly string[]) => {
  await answersSaved()
  const removed = await call('accuracy.remove', { commentIds: [...commentIds] })
  if (!removed.ok) return said(errorLine(removed.error), { tone: 'problem' })
  await lookedAgain()
  said(`${counted(commentIds.length, 'comment')} of the authority removed`, {
    action: { label: 'Undo', onPress: () => void accuracyRestored(commentIds) },
  })
}

const accuracyRestored = async (commentIds: readonly string[]) => {
  const restored = await call('accuracy.restore', { commentIds: [...commentIds] })
  if (!restored.ok) return said(errorLine(restored.error), { tone: 'problem' })
  await lookedAgain()
}

/** The table with the responses, as it is saved: said only after the file was opened again. */
export const responsesExported = async () => {
  const letter = await letterSaved()
  if (letter === null) return
  await answersSaved()
  const exported = await call('shell.exportAccuracyTable', { letterId: letter.id })
  if (!exported.ok) return said(errorLine(exported.error), { tone: 'problem' })
  if (exported.value === null) return
  const { fileName, faults } = exported.value
  if (faults.length > 0)
    return said(faultyWords(faults, 'the comments and responses'), {
      tone: 'problem',
      action: { label: 'Try again', onPress: () => void responsesExported() },
    })
  said(`Exported and checked: ${fileName}`)
}

const lookedAgain = async () => {
  const { letterId } = getState()
  if (letterId !== null) await accuracyLookedAt(letterId)
}

const changed = (commentId: string, change: Partial<AccuracyComment>) =>
  setState(({ comments }) => ({
    comments: comments.map((each) => (each.id === commentId ? { ...each, ...change } : each)),
  }))

const answersSaved = async () => {
  await Promise.all([...autosaves.values()].map((autosave) => autosave.flush()))
}

// A letter that was saved may have taken paragraphs along, or out: the comments have followed them.
useLetterStore.subscribe(({ letter }, before) => {
  const { letterId, comments } = getState()
  if (letter === null || letter.id !== letterId || comments.length === 0) return
  if (letter.revision === before.letter?.revision) return
  const texts = textsById(letter)
  if (comments.some((comment) => isOutOfPlace(comment, texts))) void accuracyLookedAt(letter.id)
})

savedBeforeLeaving(answersSaved)
emptiedOnLock(() => {
  autosaves.clear()
  setState(nothing, true)
})
