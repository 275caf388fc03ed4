import { said } from '../components/statusStore'
import { isNoteApart } from '../windows/windowsStore'
import { sessionForgotten, sessionOf } from './noteSessions'
import { noteDeleted } from './notesStore'
import { noteOpened, useOpenNoteStore } from './openNoteStore'

/** Deletes the note with its last words in it, so that undo brings everything back, and shows the next one. */
export const noteDeletionAsked = async (noteId: string, nextNoteId: string | undefined) => {
  if (isNoteApart(noteId)) {
    said('This note is open in its own window. Bring it back first.', { tone: 'problem' })
    return
  }
  const session = sessionOf(noteId)
  await session?.autosave.flush(true)
  if (!(await noteDeleted(noteId))) return
  // Nothing may be saved over the note's tombstone any more.
  if (session !== undefined) sessionForgotten(session)
  const { open } = useOpenNoteStore.getState()
  if (open.kind === 'none' || open.noteId !== noteId) return
  if (nextNoteId === undefined) useOpenNoteStore.setState({ open: { kind: 'none' } })
  else await noteOpened(nextNoteId)
  // The button that was pressed went with the note: the keyboard goes on in the list.
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('.notes-list [aria-selected="true"]')?.focus()
  })
}
