import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { excerptOf } from '@shared/notes/noteDocument'
import type { Note, NoteFields, NoteSummary } from '@shared/notes/note'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import type { Visit } from '@shared/visits/visit'
import { v7 } from 'uuid'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { sessionChanged, sessionOf, sessionStarted } from './noteSessions'
import type { NoteDocument } from './noteSessions'
import { noteAdded, useNotesStore } from './notesStore'
import { noteLeft, noteOpened, sessionListener, sessionShown, useOpenNoteStore } from './openNoteStore'
import type { OpenNote } from './openNoteStore'
import { documentFromTemplate, isUntouched, templateFor } from './template'
import { localTime } from './visitTime'

let underWay = false

/** A note of this moment, like the last one in author, area and activity, with the cursor under its first heading. */
export const newNoteAsked = async (visit: Visit, pack: FrameworkPack) => {
  if (underWay) return
  const fields = newFields(visit, pack, new Date())
  const { open } = useOpenNoteStore.getState()
  // Pressed twice: the note begun a moment ago, with nothing in it, is the one that was wanted.
  if (open.kind === 'open' && isJustBegun(open, fields, pack))
    return noteOpened(open.noteId, { kind: 'writing' })
  underWay = true
  const created = await call('notes.create', { visitId: visit.id, fields })
  underWay = false
  if (!created.ok) return said(errorLine(created.error), { tone: 'problem' })
  const note = created.value
  noteLeft()
  noteAdded(summaryOf(note))
  const session = sessionStarted(note, sessionListener)
  if (isUntouched(note.document, pack)) {
    const document = documentFromTemplate(templateFor(pack, note.activity, note.area), () =>
      v7(),
    ) as NoteDocument
    session.readDocument = () => document
    sessionChanged(session)
  }
  sessionShown(session, { kind: 'writing' })
}

const isJustBegun = (open: OpenNote, fields: NoteFields, pack: FrameworkPack) => {
  const document = sessionOf(open.noteId)?.readDocument()
  return (
    document !== undefined &&
    isUntouched(document, pack) &&
    JSON.stringify(open.fields) === JSON.stringify(fields)
  )
}

const newFields = (visit: Visit, pack: FrameworkPack, now: Date): NoteFields => {
  const { notes, narrowing } = useNotesStore.getState()
  const { open } = useOpenNoteStore.getState()
  const last: Partial<NoteFields> =
    open.kind === 'open'
      ? open.fields
      : ([...notes].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0] ?? {})
  const lead = visit.team.find((member) => member.role === 'lead') ?? visit.team[0]
  return {
    at: localTime(now, visit.timeZone),
    author: last.author ?? lead?.name ?? '',
    area:
      narrowing.kind === 'all' ? (last.area ?? areasOfVisit(visit, pack, [])[0]?.code ?? '') : narrowing.area,
    activity: last.activity ?? 'case-sample',
    role: '',
    team: last.team ?? '',
    case: '',
    tallies: [],
    leadersKnew: 'unknown',
  }
}

const summaryOf = (note: Note): NoteSummary => {
  const { document, text: _text, ...rest } = note
  return { ...rest, excerpt: excerptOf(document) }
}
