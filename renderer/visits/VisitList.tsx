import { stageWords } from '@shared/letters/stages'
import type { VisitSummary } from '@shared/visits/visit'
import { waitingWords } from '@shared/referBacks/referBackState'
import { TriangleAlert } from 'lucide-react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { localTime } from '../notes/visitTime'
import { datesWords, savedWords } from './dateWords'
import { visitOpened } from './visitsStore'

type VisitListProps = {
  readonly visits: readonly VisitSummary[]
  readonly emptyWords: string
  /** When the list was fetched: times of that day are shown without their date. */
  readonly now: Date
}

/** One row a visit; only the rows in view exist, so that 200 cost no more than 20. */
export const VisitList = ({ visits, emptyWords, now }: VisitListProps) => (
  <>
    <div className="visit-columns" aria-hidden>
      <span>Authority</span>
      <span>Fieldwork</span>
      <span>Notes</span>
      <span>Findings</span>
      <span>Letter</span>
      <span>Last saved</span>
    </div>
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <GridList
        aria-label="Visits"
        className="visit-list"
        items={visits}
        disallowTypeAhead
        onAction={(key) => visitOpened(String(key))}
        renderEmptyState={() => <p className="visit-list-empty">{emptyWords}</p>}
      >
        {(visit: VisitSummary) => <VisitRow visit={visit} now={now} />}
      </GridList>
    </Virtualizer>
  </>
)

/** A row of one line in a wide window, of several in a narrow one: measured when it comes into view. */
const layout = { estimatedRowSize: 60, gap: 0 }

const letterWords = { none: 'Not drafted', ...stageWords } as const

const VisitRow = ({ visit, now }: { readonly visit: VisitSummary; readonly now: Date }) => {
  const dates = datesWords(visit.dates)
  return (
    <GridListItem id={visit.id} textValue={`${visit.authority.name}, ${dates}`} className="visit-row">
      <span className="visit-name">
        <b title={visit.authority.name}>{visit.authority.name}</b>
        {visit.waitingReferBacks === null ? (
          <small>{visit.frameworkTitle}</small>
        ) : (
          <small className="visit-waits">
            <TriangleAlert aria-hidden size={14} />
            {waitingWords(visit.waitingReferBacks, localTime(now, visit.timeZone).slice(0, 10))}
          </small>
        )}
      </span>
      <span className="visit-dates">
        {dates.split(', ').map((range, place, all) => (
          <span key={place}>
            {range}
            {place < all.length - 1 ? ', ' : ''}
          </span>
        ))}
      </span>
      <Count of={visit.noteCount} noun="note" />
      <Count of={visit.findingCount} noun="finding" />
      <span data-letter={visit.letter}>
        <span className="sr-only">Letter: </span>
        {letterWords[visit.letter]}
      </span>
      <span className="muted">
        <span className="sr-only">Last saved </span>
        {savedWords(visit.lastSavedAt, now)}
      </span>
    </GridListItem>
  )
}

const Count = ({ of, noun }: { readonly of: number; readonly noun: string }) => (
  <span className="visit-count" data-empty={of === 0}>
    {of}
    <span className="sr-only"> {of === 1 ? noun : `${noun}s`}</span>
  </span>
)
