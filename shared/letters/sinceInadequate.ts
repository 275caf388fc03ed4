import type { PreviousInspection } from '../visits/visit'
import { dayParts } from './dateWords'

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)

/**
 * Which monitoring visit this is, and since when, as the earlier inspections and visits of the visit tell it. Empty
 * where no inspection is known to have found the authority inadequate: the sentence is then left out.
 */
export const sinceInadequate = (
  previous: readonly PreviousInspection[],
): { readonly visitOrdinal: string; readonly judgedIn: string } => {
  const inspections = previous
    .filter(({ type }) => !otherThanInspection.test(type))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  const last = inspections.at(-1)
  if (!last || !isInadequate(last)) return { visitOrdinal: '', judgedIn: '' }
  const before = previous.filter(({ type, date }) => /\bmonitoring\b/i.test(type) && date >= last.date).length
  const { month, year } = dayParts(last.date)
  return { visitOrdinal: ordinals[before] ?? ordinalFigure(before + 1), judgedIn: `${month} ${year}` }
}

/** Neither a visit nor a joint inspection grades children's services. */
const otherThanInspection = /\b(visit|joint|JTAI)\b/i

/** Monitoring visits follow no other judgement, so an outcome that was left out is this one. */
const isInadequate = ({ outcome }: PreviousInspection): boolean =>
  (outcome ?? '').trim() === '' || /\binadequate\b/i.test(outcome ?? '')

const ordinalFigure = (n: number): string => {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}
