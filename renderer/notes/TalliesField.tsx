import type { Tally } from '@shared/notes/note'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { IconButton } from '../components/IconButton'
import { TextField } from '../components/TextField'

type Draft = { readonly key: number; readonly what: string; readonly n: string; readonly of: string }

type TalliesFieldProps = {
  readonly tallies: readonly Tally[]
  readonly onChange: (tallies: readonly Tally[]) => void
}

/** Counts behind the note, "14 of 18 assessments timely". Only complete ones are kept. */
export const TalliesField = ({ tallies, onChange }: TalliesFieldProps) => {
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    tallies.map(({ what, n, of }, key) => ({ key, what, n: String(n), of: String(of) })),
  )
  const change = (next: readonly Draft[]) => {
    setDrafts(next)
    onChange(next.flatMap((draft) => tallyFrom(draft) ?? []))
  }
  const edit = (key: number, part: Partial<Draft>) =>
    change(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))
  return (
    <fieldset className="tallies">
      <legend className="field-label">Counts</legend>
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
          <TextField
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
          {tallyFrom(draft) === null ? <small className="tally-missing">{missingWords(draft)}</small> : null}
        </div>
      ))}
      <Button
        tone="quiet"
        icon={Plus}
        onPress={() =>
          setDrafts([
            ...drafts,
            { key: Math.max(-1, ...drafts.map(({ key }) => key)) + 1, what: '', n: '', of: '' },
          ])
        }
      >
        Add a count
      </Button>
    </fieldset>
  )
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
