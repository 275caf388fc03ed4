import { spansOf } from './identifier'
import type { Span } from './identifier'

const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = "(?:(?:19|20)\\d\\d|[’']?\\d\\d)"
const dateForms = [
  `${day} ?[./-] ?${month} ?[./-] ?${year}`,
  `(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`,
  `${day}(?:st|nd|rd|th)?[ -](?:of )?${monthName},?[ -]${year}`,
  `${monthName} ${day}(?:st|nd|rd|th)?,? ${year}`,
].join('|')

/** "DOB 12.3.09", "born on 3rd March 2011", "date of birth: 2010-05-06", "b. 4/5/12". */
const announced = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:d\\.?o\\.?b\\.?|date of birth|birth ?da(?:te|y)|birth cert(?:ificate)?|born(?: on)?|b\\.)(?: (?:is|was|of|on|the))?\\s{0,3}[:=-]?\\s{0,3}(?:${dateForms})(?![\\d/-])`,
  'giu',
)
/** "dob on the form reads 12/3/09" */
const announcedBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:d\\.?o\\.?b\\.?|date of birth)[^.;,\\n\\d]{1,40}((?<!\\d)(?:${dateForms})(?![\\d/-]))`,
  'giu',
)
/** "12/3/09 (DOB)", "born" after the date is not said. */
const explained = new RegExp(
  `(?<![\\d./-])(?:${dateForms})(?![\\d/-])(?=,? ?\\(?(?:d\\.?o\\.?b|birth|date of birth))`,
  'giu',
)
const wholeNumeric =
  /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d(?![\d./-]\d)/g

/** A date with such a word just before it is the date of an event, whoever's age it would fit. */
const ofEvent =
  /(?:visit(?:ed|s)?|review(?:ed)?|meeting|met|conference|icpc|rcpc|strat|panel|assess(?:ed|ment)|cpp?|plan(?:ned)?|order|hearing|court|since|from|until|till|to|by|between|and|on|in|dated?|due|signed|closed|opened|referr(?:ed|al)|update[ds]?|saw|seen|moved|started|began|ended|recorded|entry|note|letter|email|report|inspection|published|supervision|missing|last|next|ofsted|date)(?: (?:of|on|was|is|the|for))?[\s:(,–-]{0,3}$/i

/** Dates said to be a birth's, in all usual forms. */
export const findAnnouncedBirths = (text: string): readonly Span[] => [
  ...spansOf(text, announced),
  ...spansOf(text, announcedBefore),
  ...spansOf(text, explained),
]

/** Days in figures with the whole year. */
export const findNumericDays = (text: string): readonly Span[] => spansOf(text, wholeNumeric)

/** Births said to be one, and days in figures on which somebody of up to 25 could be born; `today` is a Day. */
export const findDatesOfBirth = (text: string, today: string): readonly Span[] => [
  ...findAnnouncedBirths(text),
  ...findNumericDays(text).filter(({ quote, offset }) => {
    const [d = '', m = '', y = ''] = quote.split(/[./-]/)
    const born = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    const isOfChild = born <= today && Number(y) >= Number(today.slice(0, 4)) - 26
    return isOfChild && !ofEvent.test(text.slice(Math.max(0, offset - 40), offset))
  }),
]
