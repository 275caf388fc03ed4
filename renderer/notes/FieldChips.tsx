import type { Area, NoteField } from '@shared/frameworks/frameworkPack'
import type { NoteFields } from '@shared/notes/note'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { countWords } from './CountField'
import { activityWords, leadersKnewWords } from './words'
import { clockOf, weekdayOf } from './visitTime'

type FieldChipsProps = {
  readonly areas: readonly Area[]
  readonly fields: NoteFields
  readonly offered: ReadonlySet<NoteField>
  readonly onOpen: () => void
}

/** The fields of a note at a glance; what the template asks for and nobody has filled in is named too. */
export const FieldChips = ({ areas, fields, offered, onOpen }: FieldChipsProps) => {
  const area = areas.find(({ code }) => code === fields.area)?.short ?? fields.area
  const missing = [
    fields.case === '' && offered.has('case') ? 'case' : '',
    fields.role === '' && offered.has('role') ? 'role' : '',
    fields.team === '' && offered.has('team') ? 'team' : '',
  ].filter(Boolean)
  return (
    <Button className="note-chips" onPress={onOpen}>
      <span className="sr-only">About this note:</span>
      <Chip>
        <b>
          {weekdayOf(fields.at)} {clockOf(fields.at)}
        </b>
      </Chip>
      <Chip>
        {activityWords[fields.activity]} {fields.case === '' ? null : <b>{fields.case}</b>}
      </Chip>
      <Chip>{area}</Chip>
      {fields.role === '' ? null : <Chip>{sentence(fields.role)}</Chip>}
      {countWords(fields) === '' ? null : <Chip>{countWords(fields)}</Chip>}
      {fields.team === '' ? null : <Chip>{fields.team}</Chip>}
      {fields.leadersKnew === 'unknown' ? null : (
        <Chip>
          Leaders knew: <b>{leadersKnewWords[fields.leadersKnew]}</b>
        </Chip>
      )}
      <Tallies tallies={fields.tallies} />
      {fields.author === '' ? null : <span className="note-chips-author">by {fields.author}</span>}
      <span className="note-chips-edit">{missing.length === 0 ? 'Edit' : `Add ${missing.join(', ')}`}</span>
    </Button>
  )
}

/** One count is shown whole; several would push the text down the page. */
const Tallies = ({ tallies }: Pick<NoteFields, 'tallies'>) => {
  const [first] = tallies
  if (first === undefined) return null
  const words = tallies.map(({ what, n, of }) => `${n} of ${of} ${what}`)
  return (
    <span className="chip" title={words.join('\n')}>
      {tallies.length === 1 ? words[0] : `${tallies.length} counts`}
    </span>
  )
}

const Chip = ({ children }: { readonly children: ReactNode }) => <span className="chip">{children}</span>

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
