import { create } from 'zustand'

export type VisitTab = 'notes' | 'evidence' | 'findings' | 'letter' | 'details'

export type SharingPart = 'exchange' | 'clashes'

export type Screen =
  | { readonly kind: 'visits' }
  | { readonly kind: 'newVisit' }
  | { readonly kind: 'settings' }
  /** Of one framework; without it, of the one worked with last. */
  | { readonly kind: 'noteTemplates'; readonly frameworkId?: string }
  /** Exchange with colleagues; without a visit: bringing in one that is not on this computer yet. */
  | { readonly kind: 'sharing'; readonly visitId: string | null; readonly part: SharingPart }
  | {
      readonly kind: 'visit'
      readonly visitId: string
      readonly tab: VisitTab
      /** What to show first in the tab: set by a jump from elsewhere (a source, a passage, a paragraph). */
      readonly noteId?: string
      readonly passageId?: string
      readonly findingId?: string
      readonly paragraphId?: string
      /** Words of the note to select: set by a search. */
      readonly findText?: string
    }

/** Where the user is, and where Alt+Left leads back to. */
export const useNavigationStore = create<{ screen: Screen; back: readonly Screen[] }>(() => ({
  screen: { kind: 'visits' },
  back: [],
}))

let away: ((screen: Screen) => void) | null = null

/** This window shows one thing: every way elsewhere leads to the main one. */
export const leadsAway = (to: (screen: Screen) => void) => {
  away = to
}

export const wentTo = (screen: Screen) => {
  if (away !== null) return away(screen)
  useNavigationStore.setState((state) =>
    // Asked for where it is already: no step that Alt+Left would have to go back.
    screen.kind !== 'visit' &&
    screen.kind !== 'noteTemplates' &&
    screen.kind !== 'sharing' &&
    screen.kind === state.screen.kind
      ? state
      : { screen, back: [...state.back.slice(-49), state.screen] },
  )
  return undefined
}

/** A bundle of a visit that may not be on this computer yet. */
export const bringInShown = () => wentTo({ kind: 'sharing', visitId: null, part: 'exchange' })

export const wentBack = () =>
  useNavigationStore.setState((state) => {
    const previous = state.back.at(-1)
    return previous === undefined ? state : { screen: previous, back: state.back.slice(0, -1) }
  })

/** The visit that is looked at, or shared; null: none is in sight. */
export const visitInSight = (screen: Screen): string | null =>
  screen.kind === 'visit' || screen.kind === 'sharing' ? screen.visitId : null

/** Locking empties the window: where the user was says whom they inspect. */
export const forgotPlaces = () => useNavigationStore.setState({ screen: { kind: 'visits' }, back: [] })

/** Changes what the place itself points at without adding a step: coming back leads here. */
export const rememberedPlace = (
  detail: Partial<
    Pick<Extract<Screen, { kind: 'visit' }>, 'noteId' | 'passageId' | 'findingId' | 'paragraphId'>
  >,
) =>
  useNavigationStore.setState((state) =>
    state.screen.kind === 'visit' ? { screen: { ...state.screen, ...detail } } : state,
  )
