import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { NoteSummary } from '@shared/notes/note'
import type { Visit } from '@shared/visits/visit'
import { History, Trash2 } from 'lucide-react'
import { Button } from '../components/Button'
import { IconButton } from '../components/IconButton'
import { Loading } from '../components/Spinner'
import { EmptyState, ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { useKeyWords } from '../shortcuts/keysStore'
import { historyOpened } from './history/historyStore'
import { NoteFields } from './NoteFields'
import { NoteText } from './NoteText'
import { noteOpened } from './openNoteStore'
import type { OpenNoteState } from './openNoteStore'
import { ApartNotice } from '../windows/ApartNotice'
import { OwnWindowButton } from '../windows/OwnWindowButton'
import { StaleNote } from './StaleNote'
import { noteTitle } from './words'

type NoteEditorProps = {
  readonly visit: Visit
  readonly pack: FrameworkPack
  readonly areas: readonly Area[]
  readonly notes: readonly NoteSummary[]
  readonly open: OpenNoteState
  /** null: not from here. */
  readonly onDelete: ((noteId: string) => void) | null
}

/** The open note: its fields, its text, and what to do when it cannot be shown. */
export const NoteEditor = ({ visit, pack, areas, notes, open, onDelete }: NoteEditorProps) => {
  const historyKeys = useKeyWords('note.history')
  const newKeys = useKeyWords('note.new')
  switch (open.kind) {
    case 'none':
      return (
        <EmptyState title="No note is open">
          <p>Choose a note in the list, or begin one with {newKeys}.</p>
        </EmptyState>
      )
    case 'loading':
      return <Loading label="Opening the note" />
    case 'failed':
      return (
        <div className="note-failed">
          <ErrorState
            words={errorWords(open.error)}
            actions={
              open.error.kind === 'notFound' ? null : (
                <Button onPress={() => void noteOpened(open.noteId)}>Try again</Button>
              )
            }
          />
        </div>
      )
    case 'apart':
      return <ApartNotice place={{ kind: 'note', visitId: visit.id, noteId: open.noteId }} what="note" />
    case 'open':
      return (
        <>
          <h2 className="sr-only">{noteTitle(open.fields)}</h2>
          <NoteText key={open.session} visitId={visit.id} open={open} pack={pack} areas={areas}>
            <div className="note-head">
              <NoteFields
                noteId={open.noteId}
                visit={visit}
                pack={pack}
                areas={areas}
                fields={open.fields}
                template={open.template}
                notes={notes}
              />
              <IconButton
                label="History"
                icon={History}
                keys={historyKeys}
                onPress={() => void historyOpened(open.noteId)}
              />
              <OwnWindowButton place={{ kind: 'note', visitId: visit.id, noteId: open.noteId }} />
              {onDelete === null ? null : (
                <IconButton
                  label="Move note to the bin"
                  icon={Trash2}
                  keys="Delete"
                  onPress={() => onDelete(open.noteId)}
                />
              )}
            </div>
          </NoteText>
          {open.isStale ? <StaleNote /> : null}
        </>
      )
  }
}
