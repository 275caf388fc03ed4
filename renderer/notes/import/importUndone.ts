import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { isNoteApart } from '../../windows/windowsStore'
import { sessionForgotten, sessionOf } from '../noteSessions'
import { notesOpened, useNotesStore } from '../notesStore'
import { useOpenNoteStore } from '../openNoteStore'
import { undoneWords } from './words'

/** The notes of one import go to the bin in one step; what was written into since, or is open elsewhere, is kept. */
export const importUndone = async (visitId: string, noteIds: readonly string[]) => {
  // The last words count as a change as soon as they are stored.
  for (const noteId of noteIds) await sessionOf(noteId)?.autosave.flush(true)
  const keep = noteIds.filter((noteId) => isNoteApart(noteId) || hasUnsavedWords(noteId))
  const undone = await call('notes.undoImport', { noteIds: [...noteIds], keep })
  if (!undone.ok) return void said(errorLine(undone.error), { tone: 'problem' })
  const { moved, kept } = undone.value
  for (const noteId of moved) {
    // Nothing may be saved over the note's tombstone any more.
    const session = sessionOf(noteId)
    if (session !== undefined) sessionForgotten(session)
  }
  const { open } = useOpenNoteStore.getState()
  if (open.kind !== 'none' && moved.includes(open.noteId))
    useOpenNoteStore.setState({ open: { kind: 'none' } })
  if (useNotesStore.getState().visitId === visitId) await notesOpened(visitId)
  const whyOf = (noteId: string, isChanged: boolean) =>
    isChanged || !isNoteApart(noteId) ? ('changed' as const) : ('apart' as const)
  said(
    undoneWords(
      moved.length,
      kept.map((note) => ({ ...note, because: whyOf(note.id, note.isChanged) })),
    ),
    kept.length === 0 ? {} : { tone: 'problem' },
  )
}

const hasUnsavedWords = (noteId: string) => {
  const session = sessionOf(noteId)
  return session !== undefined && session.savedVersion < session.version
}
