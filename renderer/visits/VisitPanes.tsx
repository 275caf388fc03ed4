import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { FootLine } from './FootLine'
import { paneFolded, panesShown, usePanesStore } from './panesStore'

export type VisitPanesProps = {
  /** Left: where in the visit the user is. Without it the page takes its room. */
  readonly nav?: ReactNode
  /** Read out, and on the button that unfolds it in a narrow window: "Areas". */
  readonly navLabel?: string
  readonly main: ReactNode
  readonly mainLabel?: string
  /** Right: what belongs to what stands in the middle. */
  readonly side?: ReactNode
  readonly sideLabel?: string
  /** The tab's own words in the honest line: how much evidence there is. */
  readonly foot?: ReactNode
}

/** The panes of a tab of a visit, placed in the frame of VisitScreen. */
export const VisitPanes = (props: VisitPanesProps) => {
  const { nav, navLabel = 'Navigation', main, mainLabel = 'Page', side, sideLabel = 'Details', foot } = props
  const open = usePanesStore((state) => state.open)
  const hasNav = nav !== undefined
  const hasSide = side !== undefined
  useEffect(
    () => panesShown({ nav: hasNav ? navLabel : null, side: hasSide ? sideLabel : null }),
    [hasNav, hasSide, navLabel, sideLabel],
  )
  const page = useRef<HTMLElement>(null)
  // What had the focus goes with the page before: the keyboard goes on here, not at the top of the window.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) page.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const foldOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open !== null) paneFolded()
  }
  return (
    <>
      {hasNav ? (
        <nav className="pane-nav" aria-label={navLabel} data-open={open === 'nav'} onKeyDown={foldOnEscape}>
          {nav}
        </nav>
      ) : null}
      <section className="pane-main" aria-label={mainLabel} tabIndex={-1} ref={page}>
        {main}
      </section>
      {hasSide ? (
        <section
          className="pane-side"
          aria-label={sideLabel}
          data-open={open === 'side'}
          onKeyDown={foldOnEscape}
        >
          {side}
        </section>
      ) : null}
      <FootLine>{foot}</FootLine>
    </>
  )
}

/** A small heading of a group in an outer pane, with a number beside it where one helps. */
export const PaneHeading = ({
  children,
  count,
}: {
  readonly children: ReactNode
  readonly count?: ReactNode
}) => (
  <h2 className="pane-heading">
    {children}
    {count === undefined ? null : <small>{count}</small>}
  </h2>
)
