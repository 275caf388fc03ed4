import type { BoardArea, EvidenceBoard } from '@shared/evidence/evidenceBoard'
import { counted } from '../findings/words'
import { paneFolded } from '../visits/panesStore'
import { PaneHeading } from '../visits/VisitPanes'
import { areaShown, rowsFiltered } from './evidenceStore'
import { filterWords } from './words'
import type { RowFilter } from './words'

type EvidenceNavProps = {
  readonly board: EvidenceBoard
  readonly filter: RowFilter
  readonly area: string | null
}

const filters: readonly RowFilter[] = ['all', 'contradictory', 'settled', 'thin', 'missing']

/** Parts under the board, by the ids of their headings. */
const parts = [
  ['evidence-tallies', 'Counts'],
  ['evidence-days', 'Days'],
  ['evidence-voices', 'Voices and records'],
] as const

/** Which prompts and which area the board shows; each with how much is there to settle. */
export const EvidenceNav = ({ board, filter, area }: EvidenceNavProps) => {
  const all = board.areas.flatMap(({ rows }) => rows).length
  return (
    <>
      <PaneHeading>Show</PaneHeading>
      <ul className="areas-nav">
        {filters.map((each) => (
          <li key={each}>
            <button
              type="button"
              className="area-row evidence-filter"
              aria-pressed={filter === each}
              onClick={() => {
                rowsFiltered(each)
                paneFolded()
              }}
            >
              <span>{filterWords[each]}</span>
              <small>{each === 'all' ? all : board.states[each]}</small>
            </button>
          </li>
        ))}
      </ul>
      <PaneHeading>Areas</PaneHeading>
      <ul className="areas-nav">
        <AreaRow label="All areas" detail={counted(all, 'prompt')} code={null} shown={area} />
        {board.areas.map((each) => (
          <AreaRow
            key={each.area.code}
            label={`${each.area.number === undefined ? '' : `${each.area.number} `}${each.area.short}`}
            detail={areaWords(each)}
            code={each.area.code}
            shown={area}
          />
        ))}
      </ul>
      <PaneHeading>Under the board</PaneHeading>
      <ul className="areas-nav">
        {parts.map(([id, label]) => (
          <li key={id}>
            <button
              type="button"
              className="area-row"
              onClick={() => {
                paneFolded()
                const heading = document.getElementById(id)
                heading?.focus()
                heading?.scrollIntoView({ block: 'start' })
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type AreaRowProps = {
  readonly label: string
  readonly detail: string
  readonly code: string | null
  readonly shown: string | null
}

const AreaRow = ({ label, detail, code, shown }: AreaRowProps) => (
  <li>
    <button
      type="button"
      className="area-row"
      aria-current={shown === code ? 'true' : undefined}
      onClick={() => {
        areaShown(code)
        paneFolded()
      }}
    >
      <span>{label}</span>
      <small>{detail}</small>
    </button>
  </li>
)

/** "2 contradictory, 5 thin, 6 missing": what there is to settle; nothing else. */
const areaWords = ({ rows }: BoardArea) => {
  const words = (['contradictory', 'thin', 'missing'] as const)
    .map((state) => [rows.filter((row) => row.state === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${state}`)
  return words.length === 0 ? 'nothing open' : words.join(', ')
}
