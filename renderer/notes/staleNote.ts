import { documentFromText, documentToText } from '@shared/notes/noteDocument'
import { v7 } from 'uuid'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { savingChanged } from '../savingStore'
import { sessionChanged, sessionForgotten, sessionOf } from './noteSessions'
import type { NoteDocument, NoteSession } from './noteSessions'
import { notesOpened } from './notesStore'
import { noteOpened, useOpenNoteStore } from './openNoteStore'

/** The user's text goes over the stored one, which stays in the note's history. */
export const ownTextKept = () => {
  const { session, storedRevision } = staleSession()
  if (session === undefined) return
  session.autosave.basedOn(storedRevision)
  sessionChanged(session)
  useOpenNoteStore.setState(({ open }) =>
    open.kind === 'open' ? { open: { ...open, stale: null } } : { open },
  )
}

/** The stored text stays as it is; the user's becomes a note of its own beside it. */
export const bothTextsKept = async (visitId: string) => {
  const { session } = staleSession()
  if (session === undefined) return
  const copied = await copyAsNewNote(visitId, session)
  if (!copied.ok) return said(errorLine(copied.error), { tone: 'problem' })
  sessionForgotten(session)
  savingChanged({ kind: 'saved', at: copied.value.savedAt })
  useOpenNoteStore.setState({ open: { kind: 'none' } })
  await notesOpened(visitId)
  await noteOpened(session.noteId)
}

const staleSession = () => {
  const { open } = useOpenNoteStore.getState()
  const stale = open.kind === 'open' ? open.stale : null
  return {
    session: open.kind === 'open' && stale !== null ? sessionOf(open.noteId) : undefined,
    storedRevision: stale?.storedRevision ?? 0,
  }
}

const copyAsNewNote = async (visitId: string, session: NoteSession) => {
  const created = await call('notes.create', { visitId, fields: session.fields })
  if (!created.ok) return created
  // A passage belongs to one note: the copy's passages are new ones with the same words.
  const passages = session.passages
    .filter((passage) => !passage.gone)
    .map(({ quote, direction, prompts }) => ({ id: v7(), quote, direction, prompts }))
  const document = documentFromText(documentToText(session.readDocument()), passages, () => v7())
  return call('notes.save', {
    noteId: created.value.id,
    basedOn: created.value.revision,
    fields: session.fields,
    document: document as NoteDocument,
    passages: passages.map(({ id, direction, prompts }) => ({ id, direction, prompts })),
    checkpoint: true,
  })
}
