import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import type { Visit } from '@shared/visits/visit'
import { Plus } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { AttachmentSheets } from '../attachments/VisitAttachments'
import { Button } from '../components/Button'
import { Loading } from '../components/Spinner'
import { EmptyState, ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { counted, usedAreas } from '../findings/words'
import { useNavigationStore } from '../navigationStore'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { beginsAtOnce, newNoteTaken, newNoteWanted, useNewNoteStore } from '../visits/newNoteWanted'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { VisitPanes } from '../visits/VisitPanes'
import { AreasNav } from './AreasNav'
import { everything, isWithin } from './evidence'
import { FirstNote } from './FirstNote'
import { BinButton } from './history/BinButton'
import { BinDialog } from './history/BinDialog'
import { HistoryDialog } from './history/HistoryDialog'
import { useHistoryKey } from './history/useHistoryKey'
import { ImportDialog } from './import/ImportDialog'
import { ImportDrop } from './import/ImportDrop'
import { ImportMenu } from './import/ImportMenu'
import { newNoteBegun } from './newNote'
import { noteDeletionAsked } from './noteDeletion'
import { NoteEditor } from './NoteEditor'
import { NotesList } from './NotesList'
import { narrowed, notesOpened, passagesOf, useNotesStore } from './notesStore'
import { noteLeft, noteOpened, useOpenNoteStore } from './openNoteStore'
import type { Arrival } from './openNoteStore'
import { PassagePane } from './PassagePane'
import './notes.css'
import './editor/note.css'
import './areas.css'
import './passages.css'
import './notesWidths.css'

beginsAtOnce((visitId) => {
  const { open } = useOpenVisitStore.getState()
  const notes = useNotesStore.getState()
  if (open.kind !== 'loaded' || open.visit.id !== visitId) return
  if (notes.visitId === visitId && notes.loading === 'loaded' && newNoteTaken(visitId))
    newNoteBegun(open.visit, open.pack)
})

type NotesTabProps = { readonly visit: Visit; readonly pack: FrameworkPack }

/** Where the visit's evidence is written: areas, notes, the open note, and what is marked in it. */
export const NotesTab = ({ visit, pack }: NotesTabProps) => {
  const { loading, notes, total, narrowing } = useNotesStore()
  const open = useOpenNoteStore((state) => state.open)
  const use = usedAreas(notes.map((note) => note.area))
  const areas = useMemo(() => areasOfVisit(visit, pack, use.split(' ')), [visit, pack, use])
  const shown = useMemo(() => notes.filter((note) => isWithin(note, narrowing)), [notes, narrowing])
  useNotesOf(visit, pack)
  useHistoryKey()

  if (loading === 'loading')
    return <VisitPanes mainLabel="Notes" main={<Loading label="Reading the notes" />} />
  if (loading !== 'loaded')
    return (
      <VisitPanes
        mainLabel="Notes"
        main={
          <ErrorState
            words={errorWords(loading.failed)}
            actions={<Button onPress={() => void notesOpened(visit.id)}>Try again</Button>}
          />
        }
      />
    )

  const deleteNote = (noteId: string) => {
    const at = shown.findIndex((note) => note.id === noteId)
    void noteDeletionAsked(noteId, (shown[at + 1] ?? shown[at - 1])?.id)
  }
  return (
    <VisitPanes
      nav={<AreasNav areas={areas} notes={notes} narrowing={narrowing} withSections={pack.graded} />}
      navLabel="Areas"
      mainLabel="Notes"
      main={
        <>
          <h1 className="sr-only">Notes of the visit</h1>
          {notes.length === 0 ? (
            <ImportDrop className="notes-first">
              <FirstNote onNew={() => void newNoteWanted()} />
              <BinButton visitId={visit.id} />
            </ImportDrop>
          ) : (
            <div className="notes-split">
              <ImportDrop className="notes-column">
                <div className="notes-new">
                  <Button tone="primary" icon={Plus} onPress={() => void newNoteWanted()}>
                    New note
                  </Button>
                  <ShortcutKey of="note.new" />
                  <span className="push" />
                  <ImportMenu />
                </div>
                {shown.length === 0 ? (
                  <EmptyState
                    title="None yet"
                    actions={<Button onPress={() => narrowed(everything)}>Show all notes</Button>}
                  >
                    <p>No note has evidence for this. A new note starts in its area.</p>
                  </EmptyState>
                ) : (
                  <NotesList
                    notes={shown}
                    openNoteId={open.kind === 'none' ? null : open.noteId}
                    onOpen={(noteId) => void noteOpened(noteId)}
                    onEnter={(noteId) => void noteOpened(noteId, { kind: 'writing' })}
                    onDelete={deleteNote}
                  />
                )}
                <BinButton visitId={visit.id} />
              </ImportDrop>
              <section className="note-pane" aria-label="Open note">
                <NoteEditor
                  visit={visit}
                  pack={pack}
                  areas={areas}
                  notes={notes}
                  open={open}
                  onDelete={deleteNote}
                />
              </section>
            </div>
          )}
          <HistoryDialog areas={areas} />
          <ImportDialog visit={visit} areas={areas} />
          <BinDialog visitId={visit.id} areas={areas} />
          <AttachmentSheets notes={notes} onNote={(noteId) => void noteOpened(noteId)} />
        </>
      }
      side={open.kind === 'open' ? <PassagePane open={open} areas={areas} visitId={visit.id} /> : undefined}
      sideLabel="Passages"
      foot={
        <span>
          {notes.length < total
            ? `Reading the older notes: ${notes.length.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
            : `${counted(notes.length, 'note')} · ${counted(passagesOf(notes).filter(({ gone }) => !gone).length, 'passage')}`}
        </span>
      }
    />
  )
}

const arrivalAt = (passageId: string | undefined, findText: string | undefined): Arrival => {
  if (passageId !== undefined) return { kind: 'passage', passageId }
  return findText === undefined ? { kind: 'none' } : { kind: 'text', findText }
}

/** Reads the notes, opens the one the user came for (or the newest), and begins one when it is asked for. */
const useNotesOf = (visit: Visit, pack: FrameworkPack) => {
  const wanted = useNavigationStore(({ screen }) => (screen.kind === 'visit' ? screen.noteId : undefined))
  const passageId = useNavigationStore(({ screen }) =>
    screen.kind === 'visit' ? screen.passageId : undefined,
  )
  const findText = useNavigationStore(({ screen }) => (screen.kind === 'visit' ? screen.findText : undefined))
  useEffect(() => {
    void notesOpened(visit.id)
    return noteLeft
  }, [visit.id])
  useEffect(() => {
    if (wanted === undefined) return
    narrowed(everything)
    void noteOpened(wanted, arrivalAt(passageId, findText))
  }, [wanted, passageId, findText])

  const newest = useNotesStore((state) => (state.visitId === visit.id ? state.notes[0]?.id : undefined))
  const loaded = useNotesStore((state) => state.visitId === visit.id && state.loading === 'loaded')
  const nothingOpen = useOpenNoteStore(({ open }) => open.kind === 'none')
  useEffect(() => {
    if (wanted === undefined && nothingOpen && newest !== undefined) void noteOpened(newest)
  }, [wanted, nothingOpen, newest])

  // A new note comes as a wish, from here and from everywhere else.
  const isWished = useNewNoteStore((state) => state.wanted === visit.id)
  useEffect(() => {
    if (isWished && loaded && newNoteTaken(visit.id)) newNoteBegun(visit, pack)
  }, [isWished, loaded, visit, pack])
}
