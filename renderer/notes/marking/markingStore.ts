import { create } from 'zustand'
import { said } from '../../components/statusStore'
import { emptiedOnLock } from '../../vault/emptied'
import { useOpenNoteStore } from '../openNoteStore'

/** The note whose passages are being marked by single keys. */
export const useMarkingStore = create<{ noteId: string | null }>(() => ({ noteId: null }))

const { getState, setState } = useMarkingStore

export const isMarking = () => getState().noteId !== null

export const markingEnded = () => setState({ noteId: null })

/** Begins marking in the open note. */
export const markingBegun = () => {
  const { open } = useOpenNoteStore.getState()
  if (open.kind === 'open') setState({ noteId: open.noteId })
  else said('Open a note first: passages are marked in it.')
}

emptiedOnLock(markingEnded)
