import type { Writing } from '@shared/notes/note'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { keptIfSame } from '../keptIfSame'
import { emptiedOnLock } from '../vault/emptied'

type WritingState = {
  readonly visitId: string | null
  /** Who writes in the visit on this computer; '' until it is said: then the team's lead. */
  readonly writer: string
  readonly writing: Writing
}

const nothing: WritingState = {
  visitId: null,
  writer: '',
  writing: { fieldsOpen: false, beginWith: 'headings' },
}

/** Who writes on this computer in the open visit, and how. */
export const useWritingStore = create<WritingState>(() => nothing)

const { getState, setState } = useWritingStore

emptiedOnLock(() => setState(nothing))

/** Fetched with the visit, so that a note begins without waiting for it. */
export const writingLookedAt = async (visitId: string) => {
  const answer = await call('writing.ofVisit', { visitId })
  if (!answer.ok) return
  const writing = keptIfSame(getState().writing, answer.value.writing)
  setState({ visitId, ...answer.value, writing })
}

/** "I am ...": notes begun from here on name this author. '' is the team's lead again. */
export const writerChosen = async (visitId: string, writer: string) => {
  const answer = await call('writing.setWriter', { visitId, writer })
  if (!answer.ok) return said(errorLine(answer.error), { tone: 'problem' })
  if (getState().visitId === visitId) setState({ writer })
}

/** Kept for all visits on this computer. The window follows at once; a choice that cannot be kept is said. */
export const writingChosen = async (change: Partial<Writing>) => {
  const writing = { ...getState().writing, ...change }
  setState({ writing })
  const answer = await call('writing.set', { writing })
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
}
