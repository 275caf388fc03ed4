import { contradictionsInVisit } from '@shared/evidence/contradictions'
import type { Contradiction } from '@shared/evidence/contradictions'
import type { SettledContradiction } from '@shared/evidence/settledContradiction'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { AppError } from '@shared/ipc/errors'
import type { NoteSummary } from '@shared/notes/note'
import type { Visit } from '@shared/visits/visit'
import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

/** Why somebody is about to settle a contradiction; its key says which. */
export type SettlingDraft = {
  readonly key: string
  readonly reason: string
  readonly by: string
  readonly isTried: boolean
}

type ContradictionsState = {
  readonly visitId: string | null
  /** null: not read yet. */
  readonly settled: readonly SettledContradiction[] | null
  readonly failed: AppError | null
  readonly draft: SettlingDraft | null
  readonly isSaving: boolean
}

const nothing: ContradictionsState = {
  visitId: null,
  settled: null,
  failed: null,
  draft: null,
  isSaving: false,
}

/** What the team has settled of what its notes contradict each other in. */
export const useContradictionsStore = create<ContradictionsState>(() => nothing)

const { getState, setState } = useContradictionsStore

/** What is shown from before stays until the answer is there. */
export const contradictionsLookedAt = async (visitId: string) => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const answer = await call('contradictions.list', { visitId })
  if (getState().visitId !== visitId) return
  setState(answer.ok ? { settled: answer.value, failed: null } : { failed: answer.error })
}

/** What is settled in the visit; null while it is not known. */
export const useSettled = (visitId: string): readonly SettledContradiction[] | null => {
  const { settled, visitId: shown } = useContradictionsStore()
  useEffect(() => void contradictionsLookedAt(visitId), [visitId])
  return shown === visitId ? settled : null
}

/** Where the notes of the visit disagree, as the evidence board has it; null while it is not known what is settled. */
export const useContradictions = (
  visit: Visit,
  pack: FrameworkPack,
  notes: readonly NoteSummary[],
): readonly Contradiction[] | null => {
  const settled = useSettled(visit.id)
  return useMemo(
    () => (settled === null ? null : contradictionsInVisit(visit, pack, notes, settled)),
    [visit, pack, notes, settled],
  )
}

export const settlingBegun = (key: string, by: string) =>
  setState({ draft: { key, reason: '', by, isTried: false } })

export const settlingDrafted = (change: Partial<SettlingDraft>) => {
  const { draft } = getState()
  if (draft !== null) setState({ draft: { ...draft, ...change } })
}

export const settlingLeft = () => setState({ draft: null })

/** Settles what was on the screen: evidence that joins meanwhile is not covered, and opens it again. */
export const contradictionSettled = async ({ key, members }: Contradiction) => {
  const { visitId, draft, isSaving } = getState()
  if (visitId === null || draft === null || draft.key !== key || isSaving) return
  if (draft.reason.trim() === '') return settlingDrafted({ isTried: true })
  setState({ isSaving: true })
  const settlement = { key, members: [...members], reason: draft.reason, by: draft.by }
  const answer = await call('contradictions.settle', { visitId, settlement })
  setState({ isSaving: false })
  if (!answer.ok) return said(errorLine(answer.error), { tone: 'problem' })
  settlingLeft()
  await contradictionsLookedAt(visitId)
  said('Settled. It opens again by itself when new evidence joins it.', {
    action: { label: 'Undo', onPress: () => void reopened(answer.value) },
  })
}

/** Open again, with the way back. */
export const contradictionReopened = async (settled: SettledContradiction) => {
  if (!(await reopened(settled))) return
  said('The contradiction is open again.', {
    action: { label: 'Undo', onPress: () => void restored(settled) },
  })
}

const reopened = async ({ id, visitId }: SettledContradiction): Promise<boolean> => {
  const answer = await call('contradictions.reopen', { settledId: id })
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  await contradictionsLookedAt(visitId)
  return answer.ok
}

const restored = async ({ id, visitId }: SettledContradiction) => {
  const answer = await call('contradictions.restore', { settledId: id })
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  await contradictionsLookedAt(visitId)
}

followsOthers('contradictions', () => {
  const { visitId } = getState()
  if (visitId !== null) void contradictionsLookedAt(visitId)
})

emptiedOnLock(
  () => setState(nothing, true),
  () => (getState().draft?.reason.trim() ?? '') !== '',
)
