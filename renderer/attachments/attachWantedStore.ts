import { create } from 'zustand'
import { said } from '../components/statusStore'
import { useOpenNoteStore } from '../notes/openNoteStore'
import { emptiedOnLock } from '../vault/emptied'

/** Counts the wishes for files of the disk; the open note answers each once. */
export const useAttachWantedStore = create<{ wanted: number }>(() => ({ wanted: 0 }))

/** From the toolbar, the palette or a key: the system's dialog is to be opened for the note in the editor. */
export const attachWanted = () => {
  if (useOpenNoteStore.getState().open.kind !== 'open')
    return void said('Open a note first: files belong to one.')
  useAttachWantedStore.setState(({ wanted }) => ({ wanted: wanted + 1 }))
}

emptiedOnLock(() => useAttachWantedStore.setState({ wanted: 0 }))
