import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { templateFor } from '@shared/frameworks/noteTemplates'
import type { Note, NoteFields, NoteSummary } from '@shared/notes/note'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import type { Visit } from '@shared/visits/visit'
import { v7 } from 'uuid'
import { useWritingStore } from '../visits/writingStore'
import { beginSession, sessionOf } from './noteSessions'
import { noteAdded, useNotesStore } from './notesStore'
import { summaryOf } from './notesWith'
import { noteLeft, noteOpened, sessionListener, sessionShown, useOpenNoteStore } from './openNoteStore'
import type { OpenNote } from './openNoteStore'
import { documentFromTemplate, isUntouched } from './template'
import { localTime } from './visitTime'

/**
 * A note of this moment, like the last one in area and activity, with the cursor in its text. It is in the window at
 * once and goes to the core in the same moment; until the core has answered it counts as not saved.
 */
export const newNoteBegun = (visit: Visit, pack: FrameworkPack) => {
  const now = new Date()
  const fields = newFields(visit, pack, now)
  const { open } = useOpenNoteStore.getState()
  // Pressed twice: the note begun a moment ago, with nothing in it, is the one that was wanted.
  if (open.kind === 'open' && isJustBegun(open, fields, pack))
    return void noteOpened(open.noteId, { kind: 'writing' })
  const template = templateFor(pack.noteTemplates, fields.activity, fields.area) ?? null
  const document = documentFromTemplate(template, () => v7(), useWritingStore.getState().writing.beginWith)
  const note: Note = {
    ...fields,
    id: v7(),
    visitId: visit.id,
    revision: 0,
    document,
    text: '',
    passages: [],
    template,
    savedAt: now.toISOString(),
  }
  noteLeft()
  noteAdded(summaryOf(note))
  sessionShown(beginSession(note, sessionListener), { kind: 'writing' })
}

const isJustBegun = (open: OpenNote, fields: NoteFields, pack: FrameworkPack) => {
  const document = sessionOf(open.noteId)?.readDocument()
  return (
    document !== undefined &&
    isUntouched(document, [...pack.noteTemplates, open.template]) &&
    JSON.stringify(open.fields) === JSON.stringify(fields)
  )
}

const newFields = (visit: Visit, pack: FrameworkPack, now: Date): NoteFields => {
  const { narrowing } = useNotesStore.getState()
  const author = authorOf(visit)
  const last = lastNote(author)
  return {
    at: localTime(now, visit.timeZone),
    author: author || (last.author ?? ''),
    area:
      narrowing.kind === 'all' ? (last.area ?? areasOfVisit(visit, pack, [])[0]?.code ?? '') : narrowing.area,
    activity: last.activity ?? 'case-sample',
    role: '',
    count: 0,
    team: last.team ?? '',
    case: '',
    tallies: [],
    leadersKnew: 'unknown',
  }
}

/** Who writes on this computer: whoever said so, or the team's lead. */
export const authorOf = (visit: Visit): string => {
  const { visitId, writer } = useWritingStore.getState()
  const lead = visit.team.find((member) => member.role === 'lead') ?? visit.team[0]
  return (visitId === visit.id ? writer : '') || (lead?.name ?? '')
}

/** The note on the screen, or the one saved last; of the author's own, where there is one. */
const lastNote = (author: string): Partial<NoteFields> => {
  const { open } = useOpenNoteStore.getState()
  if (open.kind === 'open') return open.fields
  const latest = (before: NoteSummary | undefined, note: NoteSummary) =>
    before === undefined || before.savedAt < note.savedAt ? note : before
  const { notes } = useNotesStore.getState()
  const own = notes.filter((note) => note.author === author)
  return (own.length > 0 ? own : notes).reduce<NoteSummary | undefined>(latest, undefined) ?? {}
}
