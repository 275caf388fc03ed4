import type { Area } from '@shared/frameworks/frameworkPack'
import { compareNotes } from '@shared/notes/compareNotes'
import type { DeletedNote, NoteRevision } from '@shared/notes/noteHistory'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Loading } from '../../components/Spinner'
import { EmptyState, ErrorState } from '../../components/State'
import { errorWords } from '../../errors/words'
import { noteTitle } from '../words'
import {
  binClosed,
  binLookedAt,
  deletedNoteChosen,
  deletedNoteRestored,
  isListed,
  useBinStore,
} from './binStore'
import { ComparedText, passageWords } from './ComparedNote'
import { inSentence, momentWords } from '../../components/moments'
import { fieldValue } from './words'
import '../../history/history.css'

type BinDialogProps = { readonly visitId: string; readonly areas: readonly Area[] }

/** The deleted notes of the visit: to be read, and brought back. Nothing leaves the bin in any other way. */
export const BinDialog = ({ visitId, areas }: BinDialogProps) => {
  const { notes, isShown, chosen } = useBinStore()
  const [restoring, setRestoring] = useState(false)
  const note = isListed(notes) ? notes.find(({ id }) => id === chosen) : undefined
  const restore = async (noteId: string) => {
    setRestoring(true)
    await deletedNoteRestored(noteId)
    setRestoring(false)
  }
  return (
    <Dialog
      title="Bin"
      isOpen={isShown}
      onClose={binClosed}
      wide
      foot={
        <>
          <Button onPress={binClosed}>Close</Button>
          {note === undefined ? null : (
            <Button tone="primary" isPending={restoring} onPress={() => void restore(note.id)}>
              Restore this note
            </Button>
          )}
        </>
      }
    >
      <p className="bin-words">
        Deleted notes stay here with all their versions. Visitbook removes nothing from the bin.
      </p>
      <Contents visitId={visitId} note={note} areas={areas} />
    </Dialog>
  )
}

type ContentsProps = BinDialogProps & { readonly note: DeletedNote | undefined }

const Contents = ({ visitId, note, areas }: ContentsProps) => {
  const { notes, reading } = useBinStore()
  if (notes === 'loading') return <Loading label="Reading the bin" />
  if (!isListed(notes))
    return (
      <ErrorState
        words={errorWords(notes.failed)}
        actions={<Button onPress={() => void binLookedAt(visitId)}>Try again</Button>}
      />
    )
  if (notes.length === 0)
    return (
      <EmptyState title="Nothing in the bin">
        <p>A note that you delete comes here.</p>
      </EmptyState>
    )
  return (
    <div className="history-panes">
      <DeletedNotes notes={notes} chosen={note?.id} />
      <section className="comparison" aria-label="Deleted note">
        {note === undefined ? (
          <p>Choose a note to read it.</p>
        ) : reading === 'loading' ? (
          <Loading label="Opening the note" />
        ) : 'failed' in reading ? (
          <ErrorState
            words={errorWords(reading.failed)}
            actions={<Button onPress={() => void deletedNoteChosen(note.id)}>Try again</Button>}
          />
        ) : (
          <ReadOnlyNote note={note} revision={reading} areas={areas} />
        )}
      </section>
    </div>
  )
}

type DeletedNotesProps = { readonly notes: readonly DeletedNote[]; readonly chosen: string | undefined }

const DeletedNotes = ({ notes, chosen }: DeletedNotesProps) => {
  const [now] = useState(() => new Date())
  return (
    <ListBox
      aria-label="Deleted notes"
      className="versions"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) void deletedNoteChosen(String(key))
      }}
    >
      {notes.map((note) => (
        <ListBoxItem key={note.id} id={note.id} textValue={noteTitle(note)} className="version">
          <b>{noteTitle(note)}</b>
          <span className="version-excerpt">
            {note.excerpt === '' ? 'Nothing written yet' : note.excerpt}
          </span>
          <small>
            Deleted {inSentence(momentWords(note.deletedAt, now))} · {reasonWords(note)}
          </small>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

type ReadOnlyNoteProps = {
  readonly note: DeletedNote
  readonly revision: NoteRevision
  readonly areas: readonly Area[]
}

const ReadOnlyNote = ({ note, revision, areas }: ReadOnlyNoteProps) => {
  const { blocks } = useMemo(() => compareNotes(revision, revision), [revision])
  const passages = revision.passages.filter(({ gone }) => !gone)
  return (
    // What scrolls must be reached by keyboard.
    <div className="compared" role="group" aria-label="The note, read only" tabIndex={0}>
      <h3>{noteTitle(note)}</h3>
      <p className="compared-sum">
        {[
          fieldValue('at', note, areas),
          fieldValue('area', note, areas),
          ...(note.author === '' ? [] : [note.author]),
        ].join(' · ')}
      </p>
      <ComparedText blocks={blocks} />
      {passages.length === 0 ? null : (
        <section aria-label="Passages of the note">
          <h4>Passages</h4>
          <ul className="compared-passages">
            {passages.map((passage) => (
              <li key={passage.id}>{passageWords(passage)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const reasonWords = ({ reason }: DeletedNote) => (reason === '' ? 'no reason given' : `because: ${reason}`)
