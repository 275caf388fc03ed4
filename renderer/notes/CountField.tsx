import { countedIn } from '@shared/notes/counting'
import type { NoteFields } from '@shared/notes/note'
import { TextField } from '../components/TextField'

type CountFieldProps = Pick<NoteFields, 'activity' | 'count'> & {
  readonly onChange: (count: number) => void
}

/** How many people a note is of, or how many records. Nothing where such a note counts nothing. */
export const CountField = ({ activity, count, onChange }: CountFieldProps) =>
  countedIn(activity) === null ? null : (
    <TextField
      label={`How many ${thingsCounted(activity)}`}
      optional
      inputMode="numeric"
      className="note-count"
      hint={activity === 'observation' ? 'Those who were seen at work' : 'Left empty, it counts as one'}
      value={count === 0 ? '' : String(count)}
      onChange={(typed) => onChange(Number(typed.replace(/\D/g, '').slice(0, 3)))}
    />
  )

/** "4 people", "1 record"; nothing where nobody counted. */
export const countWords = ({ activity, count }: Pick<NoteFields, 'activity' | 'count'>): string =>
  count === 0 || countedIn(activity) === null ? '' : `${count} ${thingsCounted(activity, count)}`

const thingsCounted = (activity: NoteFields['activity'], count = 0) => {
  if (countedIn(activity) === 'people') return count === 1 ? 'person' : 'people'
  const thing = activity === 'document' ? 'document' : 'record'
  return count === 1 ? thing : `${thing}s`
}
