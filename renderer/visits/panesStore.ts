import { create } from 'zustand'

/** In a narrow window the outer panes fold away; at most one of them is laid over the page. */
export type FoldedPane = 'nav' | 'side'

type Panes = { readonly [Pane in FoldedPane]: string | null }

const none: Panes = { nav: null, side: null }

/** `shown`: the outer panes of every tab that is there. While one gives way to the next both are, in either order. */
export const usePanesStore = create<{ shown: readonly Panes[]; open: FoldedPane | null }>(() => ({
  shown: [],
  open: null,
}))

/** A tab says which outer panes it has, by their names; the answer takes them out again. */
export const panesShown = (panes: Panes) => {
  usePanesStore.setState(({ shown }) => ({ shown: [...shown, panes], open: null }))
  return () => usePanesStore.setState(({ shown }) => ({ shown: shown.filter((each) => each !== panes) }))
}

/** The outer panes of the tab in sight. */
export const panesInSight = ({ shown }: { readonly shown: readonly Panes[] }): Panes => shown.at(-1) ?? none

export const paneToggled = (pane: FoldedPane) =>
  usePanesStore.setState(({ open }) => ({ open: open === pane ? null : pane }))

/** After a choice in a pane that lies over the page, the page should be seen. */
export const paneFolded = () => usePanesStore.setState({ open: null })
