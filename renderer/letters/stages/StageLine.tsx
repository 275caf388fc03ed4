import type { Letter, LetterStage } from '@shared/letters/letter'
import { stageWords, stages } from '@shared/letters/stages'
import type { StageStep } from '@shared/letters/stages'
import { Check, GitCompareArrows, Lock } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '../../components/IconButton'
import { useKeyWords } from '../../shortcuts/keysStore'
import { inSentence, momentWords } from '../../components/moments'
import { letterVersions } from '../versions/versionsStore'
import { stageHistoryShown, stageWanted, stepsLookedAt, useStageStore } from './stageStore'
import './stages.css'

/** Where the letter is on its way, and who brought it there; pressing a stage goes there, or tells of the one it is at. */
export const StageLine = ({ letter }: { readonly letter: Letter }) => {
  const steps = useStageStore((state) => (state.letterId === letter.id ? state.steps : []))
  useEffect(() => void stepsLookedAt(letter.id), [letter.id])
  const versionsKey = useKeyWords('letter.versions')
  const now = stages.indexOf(letter.stage)
  const since = sinceWords(letter, steps)
  return (
    <nav className="stage-line" aria-label="Stages">
      <ol>
        {stages.map((stage, place) => {
          const last = stepTo(steps, stage)
          const state = place === now ? 'now' : place < now ? 'done' : 'ahead'
          const isTaken = last !== undefined || stage === 'draft'
          return (
            <li key={stage} data-state={state}>
              <button
                type="button"
                className="stage"
                aria-label={`${stageWords[stage]}${spoken(state, isTaken)}`}
                aria-current={state === 'now' ? 'step' : undefined}
                onClick={() => (state === 'now' ? stageHistoryShown(true) : void stageWanted(stage))}
              >
                <span className="stage-name">
                  {state === 'done' && isTaken ? <Check aria-hidden size={14} strokeWidth={2.5} /> : null}
                  {stage === 'final' ? <Lock aria-hidden size={13} /> : null}
                  {stageWords[stage]}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {since === '' ? null : <p className="stage-words">{since}</p>}
      <IconButton
        label="Versions"
        icon={GitCompareArrows}
        keys={versionsKey}
        onPress={() => void letterVersions.opened(letter.id)}
      />
    </nav>
  )
}

const stepTo = (steps: readonly StageStep[], stage: LetterStage): StageStep | undefined =>
  steps.findLast(({ to }) => to === stage)

const spoken = (state: 'now' | 'done' | 'ahead', isTaken: boolean): string =>
  state === 'now' ? ', the present stage' : state === 'done' ? (isTaken ? ', done' : ', left out') : ''

/** "since today, 14:03:22, A. Lead" */
const sinceWords = ({ stage }: Letter, steps: readonly StageStep[]): string => {
  const step = stepTo(steps, stage)
  if (step === undefined) return ''
  const when = inSentence(momentWords(step.at, new Date())).replace(/:\d\d$/, '')
  return `since ${when}${step.by === '' ? '' : `, ${step.by}`}`
}
