import type { LetterStage } from '@shared/letters/letter'
import type { FinalQuestion, StageStep } from '@shared/letters/stages'
import { create } from 'zustand'
import { call } from '../../api'
import { emptiedOnLock } from '../../vault/emptied'
import { said } from '../../components/statusStore'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { tabChosen } from '../../visits/tabChosen'
import { letterCame, letterFailed, letterOpened, letterSaved, useLetterStore } from '../letterStore'

/** A step that is asked about before it is taken. */
type Asked = {
  readonly to: LetterStage
  /** What is known before a final text; empty for other stages. */
  readonly questions: readonly FinalQuestion[]
}

type StageState = {
  readonly letterId: string | null
  readonly steps: readonly StageStep[]
  readonly asked: Asked | null
  readonly isHistoryShown: boolean
}

const nothing: StageState = { letterId: null, steps: [], asked: null, isHistoryShown: false }

/** The way of the letter through its stages, and the step that is being asked about. */
export const useStageStore = create<StageState>(() => nothing)

const { getState, setState } = useStageStore

export const stepsLookedAt = async (letterId: string) => {
  if (getState().letterId !== letterId) setState({ ...nothing, letterId })
  const steps = await call('letters.steps', { letterId })
  if (steps.ok && getState().letterId === letterId) setState({ steps: steps.value })
}

/** Asks before the letter goes to a stage. Before it is final, everything is looked at as it is saved. */
export const stageWanted = async (to: LetterStage) => {
  const letter = await letterSaved()
  if (letter === null || letter.stage === to) return
  if (to !== 'final') return setState({ asked: { to, questions: [] } })
  const questions = await call('letters.beforeFinal', { letterId: letter.id })
  if (!questions.ok) return letterFailed(questions.error)
  setState({ asked: { to, questions: questions.value } })
}

export const stageQuestionClosed = () => setState({ asked: null })

export const stageMoved = async (to: LetterStage, by: string, reason: string) => {
  setState({ asked: null })
  const letter = await letterSaved()
  if (letter === null) return
  const moved = await call('letters.moveStage', {
    letterId: letter.id,
    basedOn: letter.revision,
    to,
    by: by.trim(),
    reason: reason.trim(),
  })
  if (!moved.ok) return letterFailed(moved.error)
  letterCame(moved.value)
  await stepsLookedAt(letter.id)
}

/** From anywhere in the visit. */
export const stageHistoryAsked = async () => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind !== 'loaded') return
  await tabChosen('letter')
  await letterOpened(open.visit.id)
  if (useLetterStore.getState().letter === null) said('There are no stages yet: draft the letter first.')
  else stageHistoryShown(true)
}

export const stageHistoryShown = (isHistoryShown: boolean) => setState({ isHistoryShown })

emptiedOnLock(() => setState(nothing, true))
