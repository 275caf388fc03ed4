import { documentFromText, documentToText } from '@shared/notes/noteDocument'
import { v7 } from 'uuid'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { savingChanged } from '../savingStore'
import { sessionForgotten } from './noteSessions'
import type { NoteDocument, NoteSession } from './noteSessions'
import { notesOpened, useNotesStore } from './notesStore'

/** What was written over a text that somebody saved first becomes a note of its own, with its passages. */
export const keptAsNewNote = async (session: NoteSession) => {
  const created = await call('notes.create', { visitId: session.visitId, fields: session.fields })
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

/** The note was left before the user had decided between two texts: both are kept, and the words say so. */
export const undecidedLeft = async (session: NoteSession, isOpenAgain: () => boolean) => {
  if (session.storedElsewhere === null || isOpenAgain()) return
  const copied = await keptAsNewNote(session)
  if (!copied.ok) return said(errorLine(copied.error), { tone: 'problem' })
  if (!isOpenAgain()) sessionForgotten(session)
  savingChanged({ kind: 'saved', at: copied.value.savedAt })
  said('The note was saved elsewhere first. Both texts are kept: yours is a note of its own.')
  if (useNotesStore.getState().visitId === session.visitId) await notesOpened(session.visitId)
}
