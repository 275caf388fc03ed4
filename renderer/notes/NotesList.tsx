import type { NoteSummary } from '@shared/notes/note'
import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import { dayOf, clockOf } from './visitTime'
import { directions, directionSigns, directionWords, noteTitle } from './words'

type NotesListProps = {
  readonly notes: readonly NoteSummary[]
  readonly openNoteId: string | null
  readonly onOpen: (noteId: string) => void
  /** Enter goes from the list into the text. */
  readonly onEnter: (noteId: string) => void
  readonly onDelete: (noteId: string) => void
}

type Day = { readonly id: string; readonly notes: readonly NoteSummary[] }

/** So many rows more, whenever the end of the list comes near: each row costs something even out of sight. */
const rowsAtOnce = 250

/** Notes of the visit, newest first, day by day. Only what is in view is drawn: a visit may hold thousands. */
export const NotesList = ({ notes, openNoteId, onOpen, onEnter, onDelete }: NotesListProps) => {
  const [wanted, setWanted] = useState(rowsAtOnce)
  const open = notes.findIndex(({ id }) => id === openNoteId)
  const rows = Math.max(wanted, open + rowsAtOnce / 2)
  const days = useMemo(() => byDay(notes.slice(0, rows)), [notes, rows])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete' && openNoteId !== null) onDelete(openNoteId)
  }
  return (
    <div className="notes-list-frame" onKeyDown={onKeyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <ListBox
          aria-label="Notes"
          className="notes-list"
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={openNoteId === null ? [] : [openNoteId]}
          onAction={(key) => onEnter(String(key))}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            if (key !== undefined) onOpen(String(key))
          }}
        >
          <Collection items={days}>
            {(day: Day) => (
              <ListBoxSection id={day.id}>
                <Header className="notes-day">{dayOf(day.id)}</Header>
                <Collection items={day.notes}>{(note: NoteSummary) => <Row note={note} />}</Collection>
              </ListBoxSection>
            )}
          </Collection>
          {rows < notes.length ? (
            <ListBoxLoadMoreItem onLoadMore={() => setWanted(rows + rowsAtOnce)} />
          ) : null}
        </ListBox>
      </Virtualizer>
    </div>
  )
}

/** Names of two lines are measured when they come into view. */
const layout = { estimatedRowSize: 66, headingSize: 30 }

const Row = ({ note }: { readonly note: NoteSummary }) => {
  const title = noteTitle(note)
  return (
    <ListBoxItem id={note.id} textValue={`${title}, ${clockOf(note.at)}`} className="note-row">
      <span className="note-row-head">
        <b title={title}>{title}</b>
        <time dateTime={note.at}>{clockOf(note.at)}</time>
      </span>
      <span className="note-row-words">
        <span className="note-row-excerpt">{note.excerpt === '' ? 'Nothing written yet' : note.excerpt}</span>
        <span className="note-row-signs">
          {directions.map((direction) => {
            const count = note.passages.filter((each) => !each.gone && each.direction === direction).length
            return count === 0 ? null : (
              <span
                key={direction}
                data-direction={direction}
                title={`${count} ${directionWords[direction].toLowerCase()}`}
              >
                {directionSigns[direction]}
                {count}
              </span>
            )
          })}
        </span>
      </span>
    </ListBoxItem>
  )
}

const byDay = (notes: readonly NoteSummary[]): readonly Day[] => {
  const days = new Map<string, NoteSummary[]>()
  for (const note of notes) {
    const day = note.at.slice(0, 10)
    const ofDay = days.get(day)
    if (ofDay) ofDay.push(note)
    else days.set(day, [note])
  }
  return [...days].map(([id, ofDay]) => ({ id, notes: ofDay }))
}
