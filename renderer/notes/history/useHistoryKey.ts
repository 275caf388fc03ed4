import { useEffect } from 'react'
import { useOpenNoteStore } from '../openNoteStore'
import { historyOpened } from './historyStore'

/** Ctrl+Shift+H: the history of the open note. Ctrl+H alone deletes a letter on a Mac. */
export const useHistoryKey = () =>
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isKey = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey
      if (!isKey || event.key.toLowerCase() !== 'h' || document.querySelector('[role="dialog"]') !== null)
        return
      const { open } = useOpenNoteStore.getState()
      if (open.kind !== 'open') return
      event.preventDefault()
      void historyOpened(open.noteId)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
