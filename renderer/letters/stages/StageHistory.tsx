import { stageWords } from '@shared/letters/stages'
import type { StageStep } from '@shared/letters/stages'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { EmptyState } from '../../components/State'
import { momentWords } from '../../components/moments'
import { stageHistoryShown, useStageStore } from './stageStore'

/** Every step the letter took, the latest first: who, when, and what was said of it. */
export const StageHistory = () => {
  const { steps, isHistoryShown } = useStageStore()
  const [now] = useState(() => new Date())
  const close = () => stageHistoryShown(false)
  return (
    <Dialog
      title="The way of this text"
      isOpen={isHistoryShown}
      onClose={close}
      foot={
        <Button tone="primary" onPress={close}>
          Close
        </Button>
      }
    >
      {steps.length === 0 ? (
        <EmptyState title="A draft since it was begun">
          <p>When it goes to the team, to quality assurance or out, that stands here with who and when.</p>
        </EmptyState>
      ) : (
        <ol className="stage-steps">
          {steps.toReversed().map((step) => (
            <Step key={step.revision} step={step} now={now} />
          ))}
        </ol>
      )}
    </Dialog>
  )
}

const Step = ({
  step: { from, to, by, at, reason },
  now,
}: {
  readonly step: StageStep
  readonly now: Date
}) => (
  <li>
    <b>
      {stageWords[from]} → {stageWords[to]}
    </b>
    <small>
      {momentWords(at, now)} · {by === '' ? 'nobody named' : by}
    </small>
    {reason === '' ? null : <p>{reason}</p>}
  </li>
)
