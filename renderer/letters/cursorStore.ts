import { create } from 'zustand'
import { emptiedOnLock } from '../vault/emptied'

/** Where in its paragraph's words the cursor of the letter stands. Apart from the letter: it moves with every key. */
export const useCursorStore = create<{ readonly offset: number }>(() => ({ offset: 0 }))

export const cursorMoved = (offset: number) => {
  if (useCursorStore.getState().offset !== offset) useCursorStore.setState({ offset })
}

emptiedOnLock(() => cursorMoved(0))
