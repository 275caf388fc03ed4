import type { Tally } from '@shared/notes/note'
import { Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../components/Button'
import { IconButton } from '../components/IconButton'
import { TextField } from '../components/TextField'
import { CheckedFields, CheckedLine } from '../language/CheckedFields'
import { tallyAnswered } from './tallyWanted'

type Draft = { readonly key: number; readonly what: string; readonly n: string; readonly of: string }

type TalliesFieldProps = {
  readonly tallies: readonly Tally[]
  readonly onChange: (tallies: readonly Tally[]) => void
  /** A further count was asked for from the text: it gets the cursor. */
  readonly wanted: boolean
  /** Escape was pressed: back to the text. */
  readonly onDone: () => void
}

/** Counts behind the note, "14 of 18 assessments timely". Only complete ones are kept. */
export const TalliesField = ({ tallies, onChange, wanted, onDone }: TalliesFieldProps) => {
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    tallies.map(({ what, n, of }, key) => ({ key, what, n: String(n), of: String(of) })),
  )
  const field = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (!wanted) return
    tallyAnswered()
    requestAnimationFrame(() => {
      // An empty count that waits already is the one that was wanted.
      flushSync(() => setDrafts((now) => (now.some(isEmpty) ? now : [...now, emptyDraft(now)])))
      focusEmpty(field.current)
    })
  }, [wanted])
  const change = (next: readonly Draft[]) => {
    setDrafts(next)
    onChange(next.flatMap((draft) => tallyFrom(draft) ?? []))
  }
  const edit = (key: number, part: Partial<Draft>) =>
    change(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))
  return (
    <fieldset
      className="tallies"
      ref={field}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <legend className="field-label">Counts</legend>
      <CheckedFields>
        {drafts.map((draft, index) => (
          <div key={draft.key} className="tally">
            <TextField
              label={`How many, count ${index + 1}`}
              labelHidden
              className="tally-number"
              inputMode="numeric"
              value={draft.n}
              onChange={(n) => edit(draft.key, { n: digits(n) })}
            />
            <span>of</span>
            <TextField
              label={`Out of, count ${index + 1}`}
              labelHidden
              className="tally-number"
              inputMode="numeric"
              value={draft.of}
              onChange={(of) => edit(draft.key, { of: digits(of) })}
            />
            <CheckedLine
              name={`tally:${draft.key}`}
              label={`What was counted, count ${index + 1}`}
              labelHidden
              className="tally-what"
              placeholder="assessments timely"
              maxLength={200}
              value={draft.what}
              onChange={(what) => edit(draft.key, { what })}
            />
            <IconButton
              label={`Remove count ${index + 1}`}
              icon={X}
              onPress={() => change(drafts.filter(({ key }) => key !== draft.key))}
            />
            {tallyFrom(draft) === null ? (
              <small className="tally-missing">{missingWords(draft)}</small>
            ) : null}
          </div>
        ))}
      </CheckedFields>
      <Button tone="quiet" icon={Plus} onPress={() => setDrafts([...drafts, emptyDraft(drafts)])}>
        Add a count
      </Button>
    </fieldset>
  )
}

const emptyDraft = (drafts: readonly Draft[]): Draft => ({
  key: Math.max(-1, ...drafts.map(({ key }) => key)) + 1,
  what: '',
  n: '',
  of: '',
})

const isEmpty = ({ what, n, of }: Draft) => what === '' && n === '' && of === ''

/** The first field of the first count that nothing stands in. */
const focusEmpty = (field: HTMLElement | null) => {
  const counts = [...(field?.querySelectorAll('.tally') ?? [])].map((count) => [
    ...count.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ])
  counts.find((inputs) => inputs.every(({ value }) => value === ''))?.[0]?.focus()
}

const digits = (typed: string) => typed.replace(/\D/g, '').slice(0, 6)

const tallyFrom = ({ what, n, of }: Draft): Tally | null => {
  if (what.trim() === '' || n === '' || of === '' || Number(of) < 1 || Number(n) > Number(of)) return null
  return { what: what.trim(), n: Number(n), of: Number(of) }
}

const missingWords = ({ what, n, of }: Draft) =>
  n !== '' && of !== '' && Number(n) > Number(of)
    ? 'Not kept yet: the first number is larger than the second.'
    : what.trim() === '' || n === '' || of === ''
      ? 'Not kept until all three are filled in.'
      : 'Not kept yet: it must be out of at least 1.'
