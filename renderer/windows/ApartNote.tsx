import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import type { Visit } from '@shared/visits/visit'
import { useEffect, useMemo } from 'react'
import { counted, usedAreas } from '../findings/words'
import { HistoryDialog } from '../notes/history/HistoryDialog'
import { useHistoryKey } from '../notes/history/useHistoryKey'
import { NoteEditor } from '../notes/NoteEditor'
import { notesOpened, useNotesStore } from '../notes/notesStore'
import { noteLeft, noteOpened, useOpenNoteStore } from '../notes/openNoteStore'
import { PassagePane } from '../notes/PassagePane'
import { VisitPanes } from '../visits/VisitPanes'
import '../notes/notes.css'
import '../notes/editor/note.css'
import '../notes/areas.css'
import '../notes/passages.css'
import '../notes/notesWidths.css'
import './apart.css'

type ApartNoteProps = { readonly noteId: string; readonly visit: Visit; readonly pack: FrameworkPack }

/** One note in a window of its own: its fields, its text, and what is marked in it. */
export const ApartNote = ({ noteId, visit, pack }: ApartNoteProps) => {
  const notes = useNotesStore((state) => state.notes)
  const open = useOpenNoteStore((state) => state.open)
  const use = usedAreas(notes.map((note) => note.area))
  const areas = useMemo(() => areasOfVisit(visit, pack, use.split(' ')), [visit, pack, use])
  useHistoryKey()
  useEffect(() => {
    // The others stand behind the fields: who was there, which teams.
    void notesOpened(visit.id)
    void noteOpened(noteId, { kind: 'writing' })
    return noteLeft
  }, [visit.id, noteId])
  const passages = open.kind === 'open' ? open.passages.filter(({ gone }) => !gone).length : 0
  return (
    <VisitPanes
      mainLabel="Note"
      main={
        <>
          <h1 className="sr-only">Note of the visit</h1>
          <section className="note-pane note-alone" aria-label="Open note">
            <NoteEditor visit={visit} pack={pack} areas={areas} notes={notes} open={open} onDelete={null} />
          </section>
          <HistoryDialog areas={areas} />
        </>
      }
      side={open.kind === 'open' ? <PassagePane open={open} areas={areas} visitId={visit.id} /> : undefined}
      sideLabel="Passages"
      foot={<span>{counted(passages, 'passage')}</span>}
    />
  )
}
