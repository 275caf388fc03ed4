import { create } from 'zustand'

/** Whether the sheet of keyboard shortcuts lies over the window. */
export const useShortcutsStore = create<{ isShown: boolean }>(() => ({ isShown: false }))

export const shortcutsShown = (isShown: boolean) => useShortcutsStore.setState({ isShown })
