import type { AppError } from '@shared/ipc/errors'
import { membersOf } from '@shared/letters/leftOutEvidence'
import type { LeftOutEvidence } from '@shared/letters/leftOutEvidence'
import type { UnusedEvidence } from '@shared/letters/unusedEvidence'
import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { emptiedOnLock } from '../../vault/emptied'
import { inspectorNamed } from '../../visits/inspectorAtWork'
import { followsOthers } from '../../windows/otherWindows'

/** Why somebody is about to leave evidence out; its key says which. */
export type LeavingDraft = {
  readonly key: string
  readonly reason: string
  readonly by: string
  readonly isTried: boolean
}

type LeftOutState = {
  readonly visitId: string | null
  /** null: not read yet. */
  readonly decisions: readonly LeftOutEvidence[] | null
  readonly failed: AppError | null
  readonly draft: LeavingDraft | null
  readonly isSaving: boolean
}

const nothing: LeftOutState = {
  visitId: null,
  decisions: null,
  failed: null,
  draft: null,
  isSaving: false,
}

/** What the team has left out of the letter, each piece for a reason. */
export const useLeftOutStore = create<LeftOutState>(() => nothing)

const { getState, setState } = useLeftOutStore

/** What is shown from before stays until the answer is there. */
export const leftOutLookedAt = async (visitId: string) => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const answer = await call('leftOut.list', { visitId })
  if (getState().visitId !== visitId) return
  setState(answer.ok ? { decisions: answer.value, failed: null } : { failed: answer.error })
}

/** What is left out of the letter of the visit; null while it is not known. */
export const useLeftOut = (visitId: string): readonly LeftOutEvidence[] | null => {
  const { decisions, visitId: shown } = useLeftOutStore()
  useEffect(() => void leftOutLookedAt(visitId), [visitId])
  return shown === visitId ? decisions : null
}

export const leavingBegun = (key: string, by: string) =>
  setState({ draft: { key, reason: '', by, isTried: false } })

export const leavingDrafted = (change: Partial<LeavingDraft>) => {
  const { draft } = getState()
  if (draft !== null) setState({ draft: { ...draft, ...change } })
}

export const leavingDropped = () => setState({ draft: null })

/** Leaves out what is on the screen: evidence that joins meanwhile is not covered. Answers whether it is kept. */
export const evidenceLeftOut = async (evidence: UnusedEvidence): Promise<boolean> => {
  const { visitId, draft, isSaving } = getState()
  if (visitId === null || draft === null || draft.key !== evidence.key || isSaving) return false
  if (draft.reason.trim() === '') {
    leavingDrafted({ isTried: true })
    return false
  }
  setState({ isSaving: true })
  const leavingOut = { members: [...membersOf(evidence)], reason: draft.reason, by: draft.by }
  const answer = await call('leftOut.decide', { visitId, leavingOut })
  setState({ isSaving: false })
  if (!answer.ok) {
    said(errorLine(answer.error), { tone: 'problem' })
    return false
  }
  inspectorNamed(visitId, draft.by)
  leavingDropped()
  await leftOutLookedAt(visitId)
  said('Left out, with the reason kept. Evidence that joins it later is listed again.', {
    action: { label: 'Undo', onPress: () => void takenUp(answer.value) },
  })
  return true
}

/** Undecided again, with the way back. */
export const evidenceTakenUp = async (decision: LeftOutEvidence) => {
  if (!(await takenUp(decision))) return
  said('It is listed again as not used.', {
    action: { label: 'Undo', onPress: () => void restored(decision) },
  })
}

const takenUp = async ({ id, visitId }: LeftOutEvidence): Promise<boolean> => {
  const answer = await call('leftOut.takeUp', { leftOutId: id })
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  await leftOutLookedAt(visitId)
  return answer.ok
}

const restored = async ({ id, visitId }: LeftOutEvidence) => {
  const answer = await call('leftOut.restore', { leftOutId: id })
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  await leftOutLookedAt(visitId)
}

followsOthers('leftOut', () => {
  const { visitId } = getState()
  if (visitId !== null) void leftOutLookedAt(visitId)
})

emptiedOnLock(
  () => setState(nothing, true),
  () => (getState().draft?.reason.trim() ?? '') !== '',
)
