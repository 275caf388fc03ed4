import type { AppError } from '@shared/ipc/errors'
import type { Note } from '@shared/notes/note'
import { excerptOf } from '@shared/notes/noteDocument'
import type { Result } from '@shared/result'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { savingChanged } from '../../savingStore'
import { keepForGood, sessionForgotten, sessionOf, sessionStarted } from '../noteSessions'
import { noteSummaryChanged } from '../notesStore'
import { sessionListener, sessionShown, useOpenNoteStore } from '../openNoteStore'
import { isListed } from '../../history/comparedVersions'
import { historyOpened, isUnsaved, noteVersions } from './historyStore'

/** The chosen version becomes the note, with the way back. */
export const versionRestored = async (words: string) => {
  const { history } = noteVersions.useStore.getState()
  const present = history !== null && isListed(history.versions) ? history.versions[0] : undefined
  if (history === null || present === undefined) return
  const { ofId: noteId, chosen } = history
  if (isUnsaved(noteId)) return said(unsavedWords, { tone: 'problem' })
  const restored = await putBack(noteId, chosen, present.revision)
  if (!restored.ok) {
    said(errorLine(restored.error), { tone: 'problem' })
    // Saved elsewhere meanwhile: the list shows what there is by then.
    await historyOpened(noteId)
    return
  }
  noteVersions.closed()
  said(`The version of ${words} is back.`, {
    action: { label: 'Undo', onPress: () => void restoringUndone(noteId, present.revision) },
  })
}

/** What was typed since stays in the history, too. */
const restoringUndone = async (noteId: string, before: number) => {
  const session = sessionOf(noteId)
  if (session !== undefined) await keepForGood(session)
  if (isUnsaved(noteId)) return said(unsavedWords, { tone: 'problem' })
  const now = await call('notes.get', { noteId })
  const undone = now.ok ? await putBack(noteId, before, now.value.revision) : now
  if (!undone.ok) return said(errorLine(undone.error), { tone: 'problem' })
  said('Undone: the note is as it was before.')
}

const unsavedWords =
  'What you typed last is not saved yet, so nothing was restored. Wait until it is saved and try again.'

const putBack = async (
  noteId: string,
  revision: number,
  basedOn: number,
): Promise<Result<Note, AppError>> => {
  const session = sessionOf(noteId)
  const version = session?.version
  const restored = await call('notes.restoreRevision', { noteId, revision, basedOn })
  if (!restored.ok) return restored
  const { document, text: _text, ...summary } = restored.value
  noteSummaryChanged(noteId, { ...summary, excerpt: excerptOf(document) })
  // Words typed in this very moment are not thrown away: their save finds the note changed, and asks.
  if (session === undefined || session.version !== version) return restored
  sessionForgotten(session)
  savingChanged({ kind: 'saved', at: restored.value.savedAt })
  const { open } = useOpenNoteStore.getState()
  if (open.kind === 'open' && open.noteId === noteId)
    sessionShown(sessionStarted(restored.value, sessionListener), { kind: 'writing' })
  return restored
}
