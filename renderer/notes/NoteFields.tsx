import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { Area, FrameworkPack, NoteField, NoteTemplate } from '@shared/frameworks/frameworkPack'
import type { NoteFields as Fields, NoteSummary } from '@shared/notes/note'
import type { Visit } from '@shared/visits/visit'
import { Button } from '../components/Button'
import { ComboBox } from '../components/ComboBox'
import { DayTimeField } from '../components/DayField'
import { Kbd } from '../components/Kbd'
import { Segmented } from '../components/Segmented'
import { Select } from '../components/Select'
import { TextField } from '../components/TextField'
import { CountField } from './CountField'
import { FieldChips } from './FieldChips'
import { fieldsEdited } from './noteEdits'
import { usualRoles } from './sources'
import { TalliesField } from './TalliesField'
import { useTallyWantedStore } from './tallyWanted'
import { useKeyWords } from '../shortcuts/keysStore'
import { useFolding } from './useFolding'
import { activities, activityWords, leadersKnewAnswers, leadersKnewWords } from './words'

type NoteFieldsProps = {
  readonly noteId: string
  readonly visit: Visit
  readonly pack: FrameworkPack
  readonly areas: readonly Area[]
  readonly fields: Fields
  /** What the note was begun with. */
  readonly template: NoteTemplate | null
  readonly notes: readonly NoteSummary[]
}

/** What is known of a note beside its text: a line of chips that unfolds into a form. */
export const NoteFields = ({ noteId, visit, pack, areas, fields, template, notes }: NoteFieldsProps) => {
  const [editor] = useLexicalComposerContext()
  const { isOpen, form, fold, unfold } = useFolding()
  const foldKeys = useKeyWords('note.fields')
  const tally = useTallyWantedStore()
  const offered = new Set<NoteField>([...(template?.fields ?? []), ...filledIn(fields)])
  if (tally.noteId === noteId) offered.add('tallies')
  if (!isOpen) return <FieldChips areas={areas} fields={fields} offered={offered} onOpen={unfold} />
  const edit = (change: Partial<Fields>) => fieldsEdited(change, pack)
  const optionsOf = (values: readonly string[]) =>
    [...new Set(values.filter((value) => value !== ''))].map((value) => ({ id: value, label: value }))
  return (
    <section ref={form} className="note-fields" aria-label="About this note">
      <DayTimeField label="When" at={fields.at} onChange={(at) => edit({ at })} />
      <ComboBox
        label="Written by"
        options={optionsOf([...visit.team.map(({ name }) => name), ...notes.map(({ author }) => author)])}
        text={fields.author}
        onTextChange={(author) => edit({ author: author.slice(0, 200) })}
      />
      <Select
        label="Activity"
        options={activities.map((id) => ({ id, label: activityWords[id] }))}
        value={fields.activity}
        onChange={(activity) => edit({ activity })}
      />
      <Select
        label="Area"
        options={areas.map(({ code, short }) => ({ id: code, label: short }))}
        value={fields.area}
        onChange={(area) => edit({ area })}
      />
      {offered.has('case') ? (
        <TextField
          label="Case code"
          hint="A code, never a name"
          maxLength={20}
          value={fields.case}
          onChange={(value) => edit({ case: value })}
        />
      ) : null}
      {offered.has('role') ? (
        <ComboBox
          label="Who was spoken with"
          hint="A role, never a name"
          options={optionsOf([...notes.map(({ role }) => role), ...usualRoles])}
          text={fields.role}
          onTextChange={(role) => edit({ role: role.slice(0, 200) })}
        />
      ) : null}
      <CountField activity={fields.activity} count={fields.count} onChange={(count) => edit({ count })} />
      {offered.has('team') ? (
        <ComboBox
          label="Team or service"
          options={optionsOf(notes.map(({ team }) => team))}
          text={fields.team}
          onTextChange={(team) => edit({ team: team.slice(0, 200) })}
        />
      ) : null}
      {offered.has('leadersKnew') ? (
        <div className="field">
          <span className="field-label">Did leaders know?</span>
          <Segmented
            label="Did leaders know?"
            options={leadersKnewAnswers.map((id) => ({ id, label: leadersKnewWords[id] }))}
            value={fields.leadersKnew}
            onChange={(leadersKnew) => edit({ leadersKnew })}
          />
        </div>
      ) : null}
      {offered.has('tallies') ? (
        <TalliesField
          tallies={fields.tallies}
          onChange={(tallies) => edit({ tallies })}
          wanted={tally.noteId === noteId && tally.isWaiting}
          onDone={() => editor.focus()}
        />
      ) : null}
      <div className="note-fields-end">
        <Button onPress={fold}>
          Fold away <Kbd>{foldKeys}</Kbd>
        </Button>
      </div>
    </section>
  )
}

const filledIn = (fields: Fields): readonly NoteField[] => [
  ...(fields.case === '' ? [] : (['case'] as const)),
  ...(fields.role === '' ? [] : (['role'] as const)),
  ...(fields.team === '' ? [] : (['team'] as const)),
  ...(fields.leadersKnew === 'unknown' ? [] : (['leadersKnew'] as const)),
  ...(fields.tallies.length === 0 ? [] : (['tallies'] as const)),
]
