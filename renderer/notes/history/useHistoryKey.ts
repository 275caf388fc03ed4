import { useShortcut } from '../../shortcuts/useShortcut'
import { useOpenNoteStore } from '../openNoteStore'
import { historyOpened } from './historyStore'

/** The key for the history of the open note; where none is open it does nothing. */
export const useHistoryKey = () =>
  useShortcut('note.history', () => {
    const { open } = useOpenNoteStore.getState()
    if (open.kind === 'open') void historyOpened(open.noteId)
  })
