import type { Area } from '@shared/frameworks/frameworkPack'
import type { PlannedNote } from '@shared/notes/import/planImport'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Choice'
import { DayTimeField } from '../../components/DayField'
import { Kbd } from '../../components/Kbd'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { activities, activityWords } from '../words'
import { importedNoteChosen, importedNoteJoined } from './importStore'
import { flagWords } from './words'

type ImportedNoteProps = {
  readonly note: PlannedNote
  readonly areas: readonly Area[]
  /** There is none before it to be joined to. */
  readonly isFirst: boolean
}

/** One note of the file: what was read of it, to be corrected, and all its words. */
export const ImportedNote = ({ note, areas, isFirst }: ImportedNoteProps) => {
  const choose = importedNoteChosen.bind(null, note.id)
  const others = note.parts.slice(1)
  return (
    <section className="imported-note" aria-label="Note of the file">
      <div className="imported-fields">
        <DayTimeField label="When" at={note.at ?? ''} onChange={(at) => choose({ at })} />
        <Select
          label="Activity"
          options={activities.map((id) => ({ id, label: activityWords[id] }))}
          value={note.activity}
          onChange={(activity) => choose({ activity })}
        />
        <Select
          label="Area"
          options={areas.map(({ code, short }) => ({ id: code, label: short }))}
          value={note.area}
          onChange={(area) => choose({ area })}
        />
        <TextField
          label="Case code"
          maxLength={20}
          value={note.case}
          onChange={(value) => choose({ case: value })}
        />
        <TextField
          label="Who was spoken with"
          maxLength={200}
          value={note.role}
          onChange={(role) => choose({ role })}
        />
      </div>
      {note.flags.length === 0 ? null : (
        <ul className="imported-flags">
          {note.flags.map((flag) => (
            <li key={flag}>{flagWords[flag]}</li>
          ))}
        </ul>
      )}
      {note.tallies.length === 0 ? null : (
        <div className="imported-tallies" role="group" aria-label="Tallies read from the words">
          <span className="field-label">Tallies</span>
          {note.tallies.map(({ tally, isTaken }, place) => (
            <Checkbox
              key={place}
              isSelected={isTaken}
              onChange={(isWanted) =>
                choose({
                  withoutTallies: note.tallies.flatMap((each, at) =>
                    (at === place ? isWanted : each.isTaken) ? [] : [at],
                  ),
                })
              }
            >
              {tally.n} of {tally.of} {tally.what}
            </Checkbox>
          ))}
        </div>
      )}
      {/* What scrolls must be reached by keyboard. */}
      <div
        className="imported-text compared-text"
        role="group"
        aria-label="Words of the note"
        tabIndex={0}
        lang="en-GB"
      >
        {note.blocks.map(({ kind, text, level }, place) => {
          if (kind === 'heading') return <h4 key={place}>{text}</h4>
          if (kind === 'quote') return <blockquote key={place}>{text}</blockquote>
          const depth = kind === 'paragraph' ? 0 : Math.min(level, 6)
          return (
            <p
              key={place}
              data-kind={kind}
              {...(depth > 0 ? { style: { marginLeft: `${depth * 22}px` } } : {})}
            >
              {text}
            </p>
          )
        })}
      </div>
      <div className="imported-acts">
        {isFirst ? null : (
          <Button onPress={() => importedNoteJoined(note.id)}>
            Join to the note before
            <Kbd>J</Kbd>
          </Button>
        )}
        {others.length === 0 ? null : (
          <Button onPress={() => others.forEach(({ id }) => importedNoteChosen(id, { isJoined: false }))}>
            Separate again
          </Button>
        )}
      </div>
    </section>
  )
}
