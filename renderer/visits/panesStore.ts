import { create } from 'zustand'

/** In a narrow window the outer panes fold away; at most one of them is laid over the page. */
export type FoldedPane = 'nav' | 'side'

export const usePanesStore = create<{
  present: { readonly [Pane in FoldedPane]: string | null }
  open: FoldedPane | null
}>(() => ({ present: { nav: null, side: null }, open: null }))

/** A tab says which outer panes it has, by their names; the answer takes them out again. */
export const panesShown = (present: { readonly [Pane in FoldedPane]: string | null }) => {
  usePanesStore.setState({ present, open: null })
  return () =>
    // The next tab may have come before this one went: its panes stay.
    usePanesStore.setState((state) =>
      state.present === present ? { present: { nav: null, side: null }, open: null } : state,
    )
}

export const paneToggled = (pane: FoldedPane) =>
  usePanesStore.setState(({ open }) => ({ open: open === pane ? null : pane }))

/** After a choice in a pane that lies over the page, the page should be seen. */
export const paneFolded = () => usePanesStore.setState({ open: null })
