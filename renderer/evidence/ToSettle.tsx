import type { EvidenceBoard } from '@shared/evidence/evidenceBoard'
import { EmptyState } from '../components/State'
import { PaneHeading } from '../visits/VisitPanes'
import { cellChosen } from './evidenceStore'
import { stateWords } from './words'

/** More than this nobody settles in one meeting: the rest is on the board. */
const most = 12

/** What does not hold yet, the contradictions first; a press shows the passages. */
export const ToSettle = ({ board }: { readonly board: EvidenceBoard }) => {
  const rows = board.areas.flatMap((area) => area.rows)
  const open = [
    ...rows.filter(({ state }) => state === 'contradictory'),
    ...rows.filter(({ state }) => state === 'thin'),
  ]
  if (open.length === 0)
    return (
      <>
        <PaneHeading>Before the team meeting</PaneHeading>
        <EmptyState title="No evidence stands alone or against other evidence">
          <p>Choose a cell of the board to read its passages.</p>
        </EmptyState>
      </>
    )
  return (
    <>
      <PaneHeading count={open.length}>Before the team meeting</PaneHeading>
      <ul className="to-settle">
        {open.slice(0, most).map((row) => (
          <li key={row.prompt.code}>
            <button
              type="button"
              className="card settle-card"
              data-state={row.state}
              // The card goes with the press: the keyboard goes to what takes its place.
              onClick={() => cellChosen({ code: row.prompt.code, kind: null }, 'keyboard')}
            >
              <b>{row.prompt.short}</b>
              <span>{row.reason}</span>
              <small>{stateWords[row.state]}</small>
            </button>
          </li>
        ))}
      </ul>
      {open.length > most ? <p className="muted small">And {open.length - most} more on the board.</p> : null}
    </>
  )
}
