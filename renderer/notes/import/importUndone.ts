import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { counted } from '../../findings/words'
import { sessionForgotten, sessionOf } from '../noteSessions'
import { notesOpened } from '../notesStore'
import { useOpenNoteStore } from '../openNoteStore'

/** All notes that came with one import go to the bin, in one step, with what was typed into them since. */
export const importUndone = async (visitId: string, noteIds: readonly string[]) => {
  for (const noteId of noteIds) await sessionOf(noteId)?.autosave.flush(true)
  const deleted = await call('notes.deleteAll', { noteIds: [...noteIds], reason: 'The import was undone' })
  if (!deleted.ok) return void said(errorLine(deleted.error), { tone: 'problem' })
  for (const noteId of noteIds) {
    // Nothing may be saved over the note's tombstone any more.
    const session = sessionOf(noteId)
    if (session !== undefined) sessionForgotten(session)
  }
  const { open } = useOpenNoteStore.getState()
  if (open.kind !== 'none' && noteIds.includes(open.noteId))
    useOpenNoteStore.setState({ open: { kind: 'none' } })
  await notesOpened(visitId)
  said(`${counted(noteIds.length, 'note')} moved to the bin.`)
}
