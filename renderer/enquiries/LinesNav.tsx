import { lineWeightWords, weighLine } from '@shared/enquiries/lineEvidence'
import { improvementsToTakeUp, questionFrom } from '@shared/enquiries/linesFromReports'
import type { LineOfEnquiry } from '@shared/enquiries/lineOfEnquiry'
import { dayInWords } from '@shared/letters/dateWords'
import type { Visit } from '@shared/visits/visit'
import { useMemo } from 'react'
import type { PassageInNote } from '../findings/findingsStore'
import { paneFolded } from '../visits/panesStore'
import { PaneHeading } from '../visits/VisitPanes'
import { lineChosen, lineMade } from './enquiriesStore'
import { lineStates, lineStateWords, questionWords } from './words'

type LinesNavProps = {
  readonly visit: Visit
  readonly lines: readonly LineOfEnquiry[]
  readonly chosen: string | null
  readonly passages: ReadonlyMap<string, PassageInNote>
}

/** All lines by their state with how they stand, and what earlier reports asked for that none has taken up. */
export const LinesNav = ({ visit, lines, chosen, passages }: LinesNavProps) => {
  const standing = useMemo(() => new Map([...passages].map(([id, { passage }]) => [id, passage])), [passages])
  const offered = useMemo(() => improvementsToTakeUp(visit.previous, lines), [visit.previous, lines])
  return (
    <>
      {lineStates.map((state) => {
        const own = lines.filter((line) => line.state === state)
        if (own.length === 0 && state !== 'open') return null
        return (
          <div key={state}>
            <PaneHeading count={own.length}>{lineStateWords[state]}</PaneHeading>
            <ul className="areas-nav">
              {own.map((line) => (
                <li key={line.id}>
                  <button
                    type="button"
                    className="area-row line-row"
                    aria-current={line.id === chosen ? 'true' : undefined}
                    title={line.question}
                    onClick={() => {
                      lineChosen(line.id)
                      paneFolded()
                    }}
                  >
                    <span>{questionWords(line)}</span>
                    <small>{lineWeightWords(weighLine(line, standing))}</small>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {offered.length === 0 ? null : (
        <>
          <PaneHeading count={offered.length}>From earlier reports</PaneHeading>
          <ul className="areas-nav">
            {offered.map((origin) => (
              <li key={`${origin.date} ${origin.improve}`}>
                <button
                  type="button"
                  className="area-row line-row"
                  title={`Take up: ${origin.improve}`}
                  onClick={() => {
                    void lineMade({ question: questionFrom(origin) }, origin)
                    paneFolded()
                  }}
                >
                  <span>{origin.improve}</span>
                  <small>
                    Take up from the {origin.type.toLowerCase()} of {dayInWords(origin.date)}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
