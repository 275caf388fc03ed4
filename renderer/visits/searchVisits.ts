import type { VisitSummary } from '@shared/visits/visit'
import { datesWords } from './dateWords'

/** The visits whose name, framework or dates hold every typed word, latest fieldwork first. */
export const searchVisits = (
  visits: readonly VisitSummary[],
  typed: string,
  archived: boolean,
): readonly VisitSummary[] => {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  return visits
    .filter((visit) => visit.archived === archived)
    .filter((visit) => {
      const text = folded(
        `${visit.authority.name} ${visit.authority.shortName} ${visit.frameworkTitle} ${datesWords(visit.dates)}`,
      )
      return words.every((word) => text.includes(word))
    })
    .toSorted((one, other) => lastDay(other).localeCompare(lastDay(one)))
}

const lastDay = (visit: VisitSummary) => visit.dates.at(-1)?.[1] ?? ''

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
