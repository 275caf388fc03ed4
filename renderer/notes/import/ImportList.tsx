import type { PlannedNote } from '@shared/notes/import/planImport'
import { Check } from 'lucide-react'
import { Checkbox, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { importedNoteChosen, importedNoteJoined, importedNoteLookedAt } from './importStore'
import { plannedTitle, plannedWhen, shortFlagWords } from './words'

type ImportListProps = { readonly notes: readonly PlannedNote[]; readonly current: string }

/** The notes as they would be added: Space takes one in or leaves it out, the one with the focus is shown beside. */
export const ImportList = ({ notes, current }: ImportListProps) => (
  <div
    className="import-list-frame"
    onFocus={(event) => {
      const id = rowOf(event.target)
      if (id !== null) importedNoteLookedAt(id)
    }}
    onKeyDownCapture={(event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== rowIn(event.target)) return
      const id = rowOf(event.target)
      if (id === null || (event.key !== ' ' && event.key.toLowerCase() !== 'j')) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key !== ' ') importedNoteJoined(id)
      else importedNoteChosen(id, { isIncluded: !notes.some((note) => note.id === id && note.isIncluded) })
    }}
  >
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <GridList
        aria-label="Notes found"
        className="import-list"
        items={notes.map((note) => ({ ...note, isCurrent: note.id === current }))}
        onAction={(key) => importedNoteLookedAt(String(key))}
        autoFocus
      >
        {(note) => (
          <GridListItem
            id={note.id}
            textValue={`${plannedWhen(note)}, ${plannedTitle(note)}, ${note.isIncluded ? 'to be added' : 'left out'}`}
            className="import-row"
            data-current={note.isCurrent}
            data-included={note.isIncluded}
          >
            <Checkbox
              slot={null}
              className="choice import-check"
              aria-label="Add this note"
              isSelected={note.isIncluded}
              onChange={(isIncluded) => importedNoteChosen(note.id, { isIncluded })}
            >
              <span className="choice-mark">
                <Check aria-hidden size={14} strokeWidth={3} />
              </span>
            </Checkbox>
            <div className="import-row-words">
              <span className="import-row-head">
                <b>{plannedTitle(note)}</b>
                <span>{plannedWhen(note)}</span>
              </span>
              <span className="import-row-excerpt">{note.excerpt}</span>
              <Signs note={note} />
            </div>
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  </div>
)

const layout = { estimatedRowSize: 72 }

const rowIn = (target: EventTarget) => (target instanceof Element ? target.closest('[role="row"]') : null)

const rowOf = (target: EventTarget) => rowIn(target)?.getAttribute('data-key') ?? null

const Signs = ({ note }: { readonly note: PlannedNote }) => {
  const words = [
    ...(note.parts.length > 1 ? [`${note.parts.length} joined`] : []),
    ...note.flags.map((flag) => shortFlagWords[flag]).filter((flag) => flag !== ''),
  ]
  return words.length === 0 ? null : <span className="import-row-flags">{words.join(' · ')}</span>
}
