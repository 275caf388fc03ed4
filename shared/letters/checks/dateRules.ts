import type { DayRange } from '../../dates'
import { dayInWords } from '../dateWords'
import { sentencesOf } from '../textRule'
import type { TextRule } from '../textRule'
import { datesIn, isNoDay, monthsFrom, weekdayOf } from './datesInText'

const days = 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday'

/** 31 June, or a Monday that was a Tuesday: one of the two is wrong, and only a person knows which. */
export const impossibleDateRule: TextRule = (text) =>
  datesIn(text).flatMap((date) => {
    if (!date.exact) return []
    const { quote, offset } = date
    if (date.from > date.to && !isNoDay(date.from) && !isNoDay(date.to))
      return [
        { rule: 'date.impossible', severity: 'error', quote, offset, message: 'The later day stands first.' },
      ]
    const noDay = [date.from, date.to].find(isNoDay)
    const said = { rule: 'date.impossible', severity: 'error' as const, quote, offset }
    if (noDay !== undefined) return [{ ...said, message: 'The calendar has no such day.' }]
    const weekday = new RegExp(`\\b(${days}),?\\s+$`).exec(text.slice(Math.max(0, offset - 14), offset))?.[1]
    return weekday === undefined || weekday === weekdayOf(date.from)
      ? []
      : [{ ...said, message: `${dayInWords(date.from)} was a ${weekdayOf(date.from)}, not a ${weekday}.` }]
  })

const firstDayOfHis = '2022-09-26'
const lastDayOfHer = '2022-09-08'

/** Her Majesty's until September 2022, His since; a quoted old title stays (domain.md 2.1). */
export const sovereignRule: TextRule = (text, { day }) => {
  if (day === null || (day >= lastDayOfHer && day < monthsFrom(firstDayOfHis, 3))) return []
  const wrong =
    day >= firstDayOfHis ? /\b(Her)(?=\s+Majesty[’']s\s+Inspect)/g : /\b(His)(?=\s+Majesty[’']s\s+Inspect)/g
  return [...text.matchAll(wrong)].flatMap((match) =>
    /[‘“"(]\s*$/.test(text.slice(Math.max(0, match.index - 10), match.index))
      ? []
      : [
          {
            rule: 'date.sovereign',
            severity: 'warning' as const,
            message: `On the date of this document it is ${match[0] === 'Her' ? 'His' : 'Her'} Majesty’s Inspectors.`,
            quote: match[0],
            offset: match.index,
            fix: {
              offset: match.index,
              length: match[0].length,
              replacement: match[0] === 'Her' ? 'His' : 'Her',
            },
          },
        ],
  )
}

const ofThisVisit =
  /\b(?:this\s+(?:visit|inspection)|the\s+(?:focused\s+visit|inspection|visit)\s+(?:to\s+[^.]{0,120}\s+)?(?:took\s+place|was\s+carried\s+out|on\s+\d)|inspectors\s+(?:\p{L}+\s+){0,3}?(?:visited|met|spoke|observed|attended|reviewed|looked|sampled|saw|were)|during\s+(?:the|this)\s+(?:visit|inspection|fieldwork))\b/iu
const ofAnother =
  /\b(?:last|previous|earlier|since|monitoring|then|joint\s+targeted|JTAI|following|after|first|second|third|next)\b/i

/** What inspectors did on a day that is none of the fieldwork's. `stretches` empty: the fieldwork is not known. */
export const outsideFieldworkRule =
  (stretches: readonly DayRange[]): TextRule =>
  (text) =>
    stretches.length === 0
      ? []
      : sentencesOf(text).flatMap((sentence) => {
          if (!ofThisVisit.test(sentence.text) || ofAnother.test(sentence.text)) return []
          return datesIn(sentence.text)
            .filter(
              ({ from, to, exact }) =>
                exact && !isNoDay(from) && !isNoDay(to) && !stretches.some(([a, b]) => from >= a && to <= b),
            )
            .map(({ quote, offset }) => ({
              rule: 'date.outside-fieldwork',
              severity: 'warning' as const,
              message: 'This day is not among the days of the fieldwork.',
              quote,
              offset: sentence.offset + offset,
            }))
        })

/** The fieldwork of a document that is only text, from the lines in its head that give it. */
export const fieldworkOfText = (text: string): readonly DayRange[] => {
  const head = text.slice(0, 5_000)
  const said =
    /\b(?:Inspection dates?:|inspection took place (?:from|on)|visit (?:to [^.]{0,160} )?on)([^.]{0,200})/s.exec(
      head,
    )
  if (!said) return []
  const words = (said[1] ?? '').split(/\n\s*\n/)[0] ?? ''
  const found = datesIn(words)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return []
  // "22 April to 26 April 2024" and "27 November to 8 December 2023" give the year once.
  const begin = new RegExp(
    '(\\d{1,2})\\s+(January|February|March|April|May|June|July|August|September|October|November|December)\\s*(?:to|-|–|and)',
  ).exec(words)
  const opening = begin ? datesIn(`${begin[1]} ${begin[2]} ${first.to.slice(0, 4)}`)[0] : undefined
  const from = opening && opening.from <= first.to ? opening.from : first.from
  return [[from, last.to]]
}
