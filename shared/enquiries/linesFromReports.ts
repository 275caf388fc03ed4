import type { PreviousInspection } from '../visits/visit'
import type { LineOfEnquiry, LineOrigin } from './lineOfEnquiry'

/** The areas for improvement of earlier reports that no line has taken up yet, the latest report first. */
export const improvementsToTakeUp = (
  previous: readonly PreviousInspection[],
  lines: readonly Pick<LineOfEnquiry, 'origin'>[],
): readonly LineOrigin[] => {
  const taken = new Set(lines.flatMap(({ origin }) => (origin === null ? [] : [keyOf(origin)])))
  return [...previous]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .flatMap(({ type, date, improve }) => [
      ...new Map(improve.map((words) => [words.trim(), { type, date, improve: words.trim() }])).values(),
    ])
    .filter((origin) => origin.improve !== '' && !taken.has(keyOf(origin)))
}

/** The question that an area for improvement starts as; the team words it further. */
export const questionFrom = ({ improve }: LineOrigin): string =>
  `Has this improved: ${improve.replace(/[.;,\s]+$/, '')}?`

const keyOf = ({ date, improve }: LineOrigin) => `${date} ${improve.trim().toLowerCase()}`
