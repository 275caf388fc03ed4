import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { savingChanged } from '../savingStore'
import { keptAsNewNote } from './keptAsNewNote'
import { sessionChanged, sessionForgotten, sessionOf } from './noteSessions'
import { notesOpened } from './notesStore'
import { changeOpen, noteOpened, useOpenNoteStore } from './openNoteStore'

/** The user's text goes over the stored one, which stays in the note's history. */
export const ownTextKept = () => {
  const session = staleSession()
  if (session === undefined || session.storedElsewhere === null) return
  session.autosave.basedOn(session.storedElsewhere)
  session.storedElsewhere = null
  sessionChanged(session)
  changeOpen(session.noteId, { isStale: false })
}

/** The stored text stays as it is; the user's becomes a note of its own beside it. */
export const bothTextsKept = async () => {
  const session = staleSession()
  if (session === undefined) return
  const copied = await keptAsNewNote(session)
  if (!copied.ok) return said(errorLine(copied.error), { tone: 'problem' })
  sessionForgotten(session)
  savingChanged({ kind: 'saved', at: copied.value.savedAt })
  useOpenNoteStore.setState({ open: { kind: 'none' } })
  await notesOpened(session.visitId)
  await noteOpened(session.noteId)
}

const staleSession = () => {
  const { open } = useOpenNoteStore.getState()
  return open.kind === 'open' && open.isStale ? sessionOf(open.noteId) : undefined
}
