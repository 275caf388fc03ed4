import { create } from 'zustand'

/** What the line at the bottom says. "Saved" is set only from an answer that followed the commit. */
export type Saving =
  | { readonly kind: 'nothingYet' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Another window or a merge has saved this first; the user's text is still in the window. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly reason: 'diskFull' | 'locked' | 'unexpected' }

export const useSavingStore = create<{ saving: Saving }>(() => ({ saving: { kind: 'nothingYet' } }))

export const savingChanged = (saving: Saving) => useSavingStore.setState({ saving })

/** Words in the window that the core has refused or could not take. */
export const hasUnsaved = () => {
  const { kind } = useSavingStore.getState().saving
  return kind === 'failed' || kind === 'stale'
}
