import { questionWords } from '@shared/letters/beforeFinal'
import type { Letter, LetterStage } from '@shared/letters/letter'
import { isBlocked, leftOut, needsReason, stageWords, stages } from '@shared/letters/stages'
import type { FinalQuestion } from '@shared/letters/stages'
import type { Visit } from '@shared/visits/visit'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { RadioGroup } from '../../components/Choice'
import { ComboBox } from '../../components/ComboBox'
import { AlertDialog, Dialog } from '../../components/Dialog'
import { CheckedArea, CheckedFields } from '../../language/CheckedFields'
import { inspectorAtWork, inspectorNamed } from '../../visits/inspectorAtWork'
import { UnusedBeforeFinal } from '../UnusedEvidence'
import { stageMoved, stageQuestionClosed, useStageStore } from './stageStore'

type Props = { readonly letter: Letter; readonly visit: Visit }

/** What is asked before a letter goes to another stage: who takes the step, and why where that is not plain. */
export const StageQuestions = ({ letter, visit }: Props) => {
  const asked = useStageStore((state) => state.asked)
  if (asked === null) return null
  const { to, questions } = asked
  if (to === 'final' && isBlocked(questions)) return <NotYet questions={questions} />
  if (to === 'final') return <MakeFinal letter={letter} visit={visit} questions={questions} />
  return <Move key={to} letter={letter} visit={visit} to={to} />
}

const NotYet = ({ questions }: { readonly questions: readonly FinalQuestion[] }) => (
  <Dialog
    title="This cannot be final yet"
    isOpen
    onClose={stageQuestionClosed}
    foot={
      <Button tone="primary" onPress={stageQuestionClosed} autoFocus>
        Go on working
      </Button>
    }
  >
    <p>Nothing has been changed. First to be settled:</p>
    <Questions questions={questions.filter(({ effect }) => effect === 'block')} />
  </Dialog>
)

const Questions = ({ questions }: { readonly questions: readonly FinalQuestion[] }) => (
  <ul className="stage-questions">
    {questions.map((question) => (
      <li key={`${question.about} ${question.message}`}>{questionWords(question)}</li>
    ))}
  </ul>
)

type FinalProps = Props & { readonly questions: readonly FinalQuestion[] }

/** Final: no protective marking, no more edits. What is still open is said, and left to whoever decides. */
const MakeFinal = ({ letter, visit, questions }: FinalProps) => {
  const [by, setBy] = useState(() => inspectorAtWork(visit))
  const skipped = leftOut(letter.stage, 'final')
  return (
    <AlertDialog
      title="Make this final?"
      isOpen
      confirmLabel="Make final"
      onCancel={stageQuestionClosed}
      onConfirm={() => {
        inspectorNamed(visit.id, by)
        void stageMoved('final', by, '')
      }}
    >
      <p>
        Its text is locked, and files exported from now on carry no OFFICIAL-SENSITIVE marking and no “draft”
        in their names. It can be reopened with a reason.
      </p>
      {questions.length === 0 ? null : (
        <>
          <p>
            <strong>Still open:</strong>
          </p>
          <Questions questions={questions} />
        </>
      )}
      <UnusedBeforeFinal letter={letter} />
      {skipped.length === 0 ? null : <p>{skippedWords(skipped)}</p>}
      <Taker visit={visit} by={by} onChange={setBy} />
    </AlertDialog>
  )
}

/** On to a later stage, or back to an earlier one, which has to be explained. */
const Move = ({ letter, visit, to: wanted }: Props & { readonly to: LetterStage }) => {
  const [to, setTo] = useState(wanted)
  const [by, setBy] = useState(() => inspectorAtWork(visit))
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const from = letter.stage
  const isReopened = from === 'final'
  const isBack = needsReason(from, to)
  const move = () => {
    if (isBack && reason.trim() === '') return setMissing(true)
    inspectorNamed(visit.id, by)
    void stageMoved(to, by, reason)
  }
  const skipped = leftOut(from, to)
  const title = isReopened
    ? 'Reopen the final text'
    : isBack
      ? `Back to ${stageWords[to].toLowerCase()}`
      : `On to ${stageWords[to].toLowerCase()}`
  return (
    <Dialog
      title={title}
      isOpen
      onClose={stageQuestionClosed}
      foot={
        <>
          <Button onPress={stageQuestionClosed}>Cancel</Button>
          <Button tone="primary" onPress={move}>
            {isReopened ? 'Reopen' : isBack ? 'Go back' : 'Go on'}
          </Button>
        </>
      }
    >
      {isReopened ? (
        <RadioGroup
          label="Back to"
          options={stages.filter((stage) => stage !== 'final').map((id) => ({ id, label: stageWords[id] }))}
          value={to}
          onChange={setTo}
        />
      ) : null}
      {skipped.length === 0 ? null : <p>{skippedWords(skipped)}</p>}
      <CheckedFields>
        <CheckedArea
          name="reason"
          label={isReopened ? 'Why it is reopened' : isBack ? 'Why it goes back' : 'A word about it'}
          optional={!isBack}
          hint="Kept with the letter."
          value={reason}
          maxLength={1_000}
          onChange={setReason}
          autoFocus
          {...(missing && reason.trim() === ''
            ? { error: 'Write down why: the reason is kept with the letter.' }
            : {})}
        />
      </CheckedFields>
      <Taker visit={visit} by={by} onChange={setBy} />
    </Dialog>
  )
}

const skippedWords = (skipped: readonly LetterStage[]): string => {
  const names = skipped.map((stage) => stageWords[stage].toLowerCase())
  const last = names.pop() ?? ''
  const list = names.length === 0 ? last : `${names.join(', ')} and ${last}`
  return `Left out on the way: ${list}.`
}

type TakerProps = { readonly visit: Visit; readonly by: string; readonly onChange: (by: string) => void }

const Taker = ({ visit, by, onChange }: TakerProps) => (
  <ComboBox
    className="stage-taker"
    label="Who takes this step"
    options={[...new Set(visit.team.map(({ name }) => name))].map((name) => ({ id: name, label: name }))}
    text={by}
    onTextChange={(name) => onChange(name.slice(0, 200))}
  />
)
