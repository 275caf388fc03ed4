import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import type { Input, Output } from '@shared/ipc/contract'
import { excerptOf, readPassages } from '@shared/notes/noteDocument'
import type { Note, NoteFields, Passage, PassageMark } from '@shared/notes/note'
import type { StoredUndo } from '@shared/notes/noteUndo'
import type { AppError } from '@shared/ipc/errors'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { call } from '../api'
import { createAutosave } from '../autosave'
import { savedBeforeLeaving } from '../unsaved'
import { emptiedOnLock } from '../vault/emptied'
import { marksToSave } from './marksToSave'
import { noteSummaryChanged } from './notesStore'
import { statesForgotten } from './undo/historyFrom'
import { createKeptUndo } from './undo/keptUndo'
import type { KeptUndo } from './undo/keptUndo'

export type NoteDocument = Input<'notes.save'>['document']

/** A note with what has been typed into it, from opening until everything is saved and another note is open. */
export type NoteSession = {
  readonly noteId: string
  readonly visitId: string
  fields: NoteFields
  /** What the note was begun with; `sent` once the core has it. */
  template: { readonly is: NoteTemplate | null; readonly sent: boolean }
  /** Everything ever said of a mark since opening: undo may bring a mark back. */
  marks: readonly PassageMark[]
  /** The passages as they stand, gone ones included. */
  passages: readonly Passage[]
  readDocument: () => NoteDocument
  /** Rises with every change; what was saved last, and last for good. */
  version: number
  savedVersion: number
  checkpointVersion: number
  /** A mark was made or taken away, and the passages have not been read from the text since. */
  marksMoved: boolean
  /** The revision that somebody saved first: nothing is saved until the user has decided, or has left the note. */
  storedElsewhere: number | null
  /** The steps of undo, which are saved with the text and read again when the note is opened. */
  readonly undo: KeptUndo
  readonly autosave: ReturnType<typeof autosaveOf>
}

type Listener = {
  readonly saved: (session: NoteSession) => void
  readonly stale: (session: NoteSession) => void
}

const sessions = new Map<string, NoteSession>()

/** The session of a note that is open, or was left before its last words could be saved. */
export const sessionOf = (noteId: string) => sessions.get(noteId)

export const sessionStarted = (
  note: Note,
  listener: Listener,
  storedUndo: StoredUndo | null = null,
): NoteSession => {
  const { at, author, area, activity, role, count, team, case: caseCode, tallies, leadersKnew } = note
  const session: NoteSession = {
    noteId: note.id,
    visitId: note.visitId,
    template: { is: note.template, sent: note.revision > 0 },
    fields: { at, author, area, activity, role, count, team, case: caseCode, tallies, leadersKnew },
    marks: marksOf(note, storedUndo),
    passages: note.passages,
    readDocument: () => note.document as NoteDocument,
    version: 0,
    savedVersion: 0,
    checkpointVersion: 0,
    marksMoved: false,
    storedElsewhere: null,
    undo: createKeptUndo({
      text: JSON.stringify(note.document),
      revision: note.revision,
      stored: storedUndo,
    }),
    autosave: autosaveOf(note, listener),
  }
  sessions.set(note.id, session)
  return session
}

/** What is said of the note's passages, and of those that undo can bring back. */
const marksOf = (note: Note, storedUndo: StoredUndo | null): readonly PassageMark[] => {
  const present = new Set(note.passages.map(({ id }) => id))
  return [
    ...note.passages.map(({ id, direction, prompts }) => ({ id, direction, prompts })),
    ...(storedUndo?.marks ?? []).filter(({ id }) => !present.has(id)),
  ]
}

/** A note that begins in this window: it goes to the core at once, and is typed into meanwhile. */
export const beginSession = (note: Note, listener: Listener): NoteSession => {
  const session = sessionStarted(note, listener)
  session.version = 1
  session.autosave.changed(valueOf(session))
  void session.autosave.flush(true)
  return session
}

/** Something was typed, marked or filled in: it goes to the core within the autosave's pause. */
export const sessionChanged = (session: NoteSession) => {
  session.version += 1
  session.autosave.changed(valueOf(session))
}

/** The passages as the text stands in the window, before the next save is answered. */
export const passagesRead = (session: NoteSession) => {
  session.marksMoved = false
  const document = session.readDocument()
  const marks = marksToSave(document, session.marks, session.passages)
  session.passages = readPassages(document, marks, session.passages, session.noteId)
}

/** Saves what is left and forgets the note; if it cannot be saved, its text stays here and is tried again. */
export const sessionLeft = async (session: NoteSession, isOpenAgain: () => boolean) => {
  await keepForGood(session)
  if (session.savedVersion < session.version || isOpenAgain()) return
  sessionForgotten(session)
}

/** Nothing of this session is saved any more: its note was deleted, or another version of it was chosen. */
export const sessionForgotten = (session: NoteSession) => {
  session.autosave.stop()
  if (sessions.get(session.noteId) === session) sessions.delete(session.noteId)
}

/** Saves what is left as a version that the history keeps. */
export const keepForGood = async (session: NoteSession) => {
  if (session.checkpointVersion < session.version) session.autosave.changed(valueOf(session))
  await session.autosave.flush(true)
}

type Value = {
  readonly session: NoteSession
  readonly version: number
  readonly fields: NoteFields
  readonly marks: readonly PassageMark[]
  readonly readDocument: () => NoteDocument
}

const valueOf = (session: NoteSession): Value => ({
  session,
  version: session.version,
  fields: session.fields,
  marks: session.marks,
  readDocument: session.readDocument,
})

const autosaveOf = (note: Note, listener: Listener) =>
  createAutosave<Value, Output<'notes.save'>>({
    revision: note.revision,
    save: async (value, basedOn, checkpoint) => {
      const { session, fields } = value
      const document = value.readDocument()
      const passages = [...marksToSave(document, value.marks, session.passages)]
      const { template } = session
      const templateNow = template.sent ? {} : { template: template.is }
      const content = { noteId: note.id, fields, document, passages, ...templateNow }
      // Begun in this window and not stored yet: the first save makes it, and there is nothing to take back before it.
      const saved: Result<Output<'notes.save'>, AppError> = basedOn === 0
        ? await noteMade({ ...content, visitId: session.visitId })
        : await call('notes.save', {
            ...content,
            basedOn,
            checkpoint,
            undo: session.undo.change(JSON.stringify(document), marksBeside(value.marks, passages)),
          })
      if (saved.ok) {
        if (session.template === template) session.template = { is: template.is, sent: true }
        if (basedOn > 0) session.undo.stored(saved.value)
        session.savedVersion = value.version
        if (checkpoint) session.checkpointVersion = value.version
        // Words typed since then are not in the answer: the next one will have them.
        if (value.version === session.version && differ(session.passages, saved.value.passages))
          session.passages = saved.value.passages
        const { undoLost: _, ...summary } = saved.value
        noteSummaryChanged(note.id, { ...fields, ...summary, excerpt: excerptOf(document) })
        listener.saved(session)
      }
      return saved
    },
    onSaved: () => undefined,
    onStale: ({ session }, storedRevision) => {
      session.storedElsewhere = storedRevision
      listener.stale(session)
    },
  })

/** Marks that are not saved with the note: undo may bring their words back. */
const marksBeside = (marks: readonly PassageMark[], saved: readonly PassageMark[]) => {
  const present = new Set(saved.map(({ id }) => id))
  return marks.filter(({ id }) => !present.has(id)).slice(-mostMarksBeside)
}

const mostMarksBeside = 500

const noteMade = async (input: Input<'notes.create'>): Promise<Result<Output<'notes.save'>, AppError>> => {
  const made = await call('notes.create', input)
  if (!made.ok) return made
  const { revision, savedAt, passages } = made.value
  return ok({ revision, savedAt, passages })
}

const differ = (a: readonly Passage[], b: readonly Passage[]) => JSON.stringify(a) !== JSON.stringify(b)

savedBeforeLeaving(async () => {
  await Promise.all([...sessions.values()].map(keepForGood))
})

emptiedOnLock(() => {
  sessions.forEach(sessionForgotten)
  statesForgotten()
})
