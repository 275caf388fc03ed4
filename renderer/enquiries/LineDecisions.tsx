import type { LineOfEnquiry } from '@shared/enquiries/lineOfEnquiry'
import type { AppError } from '@shared/ipc/errors'
import type { Visit } from '@shared/visits/visit'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../components/Button'
import { ComboBox } from '../components/ComboBox'
import { errorLine } from '../errors/words'
import { CheckedArea } from '../language/CheckedFields'
import { inspectorAtWork, inspectorNamed } from '../visits/inspectorAtWork'
import { lineDecided } from './enquiriesStore'
import { decisionWords, lineStateWords } from './words'

type LineDecisionsProps = { readonly line: LineOfEnquiry; readonly visit: Visit }
type Asked = LineOfEnquiry['state'] | null

/** What became of the line: open, answered or dropped, why, by whom and when; and all that was decided before. */
export const LineDecisions = ({ line, visit }: LineDecisionsProps) => {
  const [asked, setAsked] = useState<Asked>(null)
  const bar = useRef<HTMLElement>(null)
  const wasAsked = useRef(false)
  // What was pressed goes: the keyboard goes on at what can be decided next.
  useEffect(() => {
    if (asked === null && wasAsked.current)
      bar.current?.querySelector<HTMLElement>('.line-decide button')?.focus()
    wasAsked.current = asked !== null
  }, [asked])
  const done = () => setAsked(null)
  return (
    <section className="line-decisions" aria-label="What became of it" ref={bar}>
      <div className="line-decide">
        <b data-state={line.state}>{lineStateWords[line.state]}</b>
        {asked !== null ? null : line.state === 'open' ? (
          <>
            <Button onPress={() => setAsked('answered')}>Answer…</Button>
            <Button onPress={() => setAsked('dropped')}>Drop…</Button>
          </>
        ) : (
          <Button onPress={() => setAsked('open')}>Open again…</Button>
        )}
      </div>
      {asked === null ? null : <Decide line={line} visit={visit} state={asked} onDone={done} />}
      {line.decisions.length === 0 ? null : (
        <ol className="line-history">
          {line.decisions.toReversed().map((decision) => (
            <li key={`${decision.at} ${decision.state}`}>
              <small>{decisionWords(decision)}</small>
              {decision.reason === '' ? null : <p>{decision.reason}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

type DecideProps = LineDecisionsProps & {
  readonly state: LineOfEnquiry['state']
  readonly onDone: () => void
}

const reasonLabels = {
  answered: 'What is the answer, and what does it rest on?',
  dropped: 'Why is it dropped?',
  open: 'Why is it open again?',
} as const
const deeds = { answered: 'Answered', dropped: 'Drop it', open: 'Open it again' } as const

const Decide = ({ line, visit, state, onDone }: DecideProps) => {
  const [reason, setReason] = useState('')
  const [by, setBy] = useState(() => inspectorAtWork(visit))
  const [error, setError] = useState<AppError | null>(null)
  const [saving, setSaving] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const isMissing = state !== 'open' && reason.trim() === ''
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const decide = async () => {
    setSaving(true)
    const failed = await lineDecided(line.id, { state, reason, by: by.trim() })
    setSaving(false)
    if (failed !== null) return setError(failed)
    inspectorNamed(visit.id, by)
    onDone()
  }
  return (
    <div
      className="line-deciding"
      ref={form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
        if (event.key === 'Enter' && event.ctrlKey && !isMissing) void decide()
      }}
    >
      <CheckedArea
        name="reason"
        label={reasonLabels[state]}
        optional={state === 'open'}
        rows={2}
        maxLength={5_000}
        value={reason}
        onChange={setReason}
      />
      <ComboBox
        label="Decided by"
        options={[...new Set(visit.team.map(({ name }) => name))].map((name) => ({ id: name, label: name }))}
        text={by}
        onTextChange={(name) => setBy(name.slice(0, 200))}
      />
      {error === null ? null : <p className="line-problem">{errorLine(error)}</p>}
      <div className="line-decide">
        <Button tone="primary" isDisabled={isMissing} isPending={saving} onPress={() => void decide()}>
          {deeds[state]}
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </div>
  )
}
