import { create } from 'zustand'
import { emptiedOnLock } from '../vault/emptied'
import { tabChosen } from './tabChosen'

/** Set by a wish for a new note from the menu or from another tab; the notes tab answers it. */
export const useNewNoteStore = create<{ wanted: boolean }>(() => ({ wanted: false }))

export const newNoteWanted = () => {
  void tabChosen('notes')
  useNewNoteStore.setState({ wanted: true })
}

/** The notes tab takes the wish: true once for each. */
export const newNoteTaken = () => {
  const { wanted } = useNewNoteStore.getState()
  useNewNoteStore.setState({ wanted: false })
  return wanted
}

emptiedOnLock(newNoteTaken)
