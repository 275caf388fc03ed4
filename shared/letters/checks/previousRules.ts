import type { PreviousInspection } from '../../visits/visit'
import { sentencesOf } from '../textRule'
import type { Said, TextRule } from '../textRule'
import { datesIn, monthsFrom } from './datesInText'

const said: Said = {
  rule: 'date.unknown-previous',
  severity: 'warning',
  message: 'The visit’s history knows no inspection or visit of this date.',
}
const inspection = /\b(?:inspect(?:ion|ed)|focused\s+visit|monitoring\s+visit|JTAI|ILACS)\b/i
const year = /\b(?:in|of|since|from)\s+((?:19|20)\d\d)\b/g

/**
 * An earlier inspection that is told with a date must be in the visit's history. The history has dates of publication:
 * fieldwork ends 6 or 7 weeks before, up to 4 months (domain.md 1.5).
 */
export const unknownPreviousRule =
  (previous: readonly PreviousInspection[], firstDay: string): TextRule =>
  (text) =>
    sentencesOf(text).flatMap((sentence) => {
      if (!inspection.test(sentence.text)) return []
      const dated = datesIn(sentence.text).filter(({ from }) => from < monthsFrom(firstDay, -1))
      const whole = [...sentence.text.matchAll(year)]
        .filter((match) => isSaidOfInspection(sentence.text, match.index))
        .map((match) => ({
          quote: match[1] ?? '',
          offset: match.index + match[0].length - 4,
          from: `${match[1]}-01-01`,
          to: `${match[1]}-12-31`,
        }))
        .filter(({ from }) => from.slice(0, 4) < firstDay.slice(0, 4))
      return [...dated.filter(({ offset }) => isSaidOfInspection(sentence.text, offset)), ...whole]
        .filter(({ from, to }) => !previous.some(({ date }) => date >= from && monthsFrom(date, -4) <= to))
        .map(({ quote, offset }) => ({ ...said, quote, offset: sentence.offset + offset }))
    })

/** The date belongs to the inspection when no other clause is between them. */
const isSaidOfInspection = (text: string, at: number): boolean =>
  inspection.test(
    text
      .slice(Math.max(0, at - 60), at)
      .split(/[,;:]/)
      .at(-1) ?? '',
  )

const lastInspection =
  /\b(?:the|their|its)\s+(?:last|previous)\s+(?:ILACS\s+|full\s+|standard\s+|short\s+|graded\s+|Ofsted\s+)?inspection(?:\s+of\s+[^.,;]{0,60})?\s*,?\s+(?:in|of)\s+(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?((?:19|20)\d\d)\b/gi

/** A text that is told without a history: its last inspection cannot have been in two years, nor after it. */
export const lastInspectionRule: TextRule = (text, { day }) => {
  // Services had inspections of their own, each with its day.
  const found = [...text.matchAll(lastInspection)].filter(
    ([said]) => !/\b(?:adoption|fostering)\b/i.test(said),
  )
  const first = found[0]?.[1]
  return found
    .filter((match) => match[1] !== first || (day !== null && (match[1] ?? '') > day.slice(0, 4)))
    .map((match) => ({
      ...said,
      message:
        match[1] === first
          ? 'The last inspection cannot lie after this one.'
          : `Elsewhere in this document the last inspection was in ${first}.`,
      quote: match[0],
      offset: match.index,
    }))
}
