import { spansOf } from './identifier'
import type { Span } from './identifier'

const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const inWords =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first)'
const feast = "(?:christmas (?:day|eve)|boxing day|new year[’']?s? (?:day|eve))"
const year = "(?:(?:19|20)\\d\\d|[’']?\\d\\d)"
const dateForms = [
  `${day} ?[./-] ?${month} ?[./-] ?${year}`,
  `${day} ${month} (?:19|20)\\d\\d`,
  `(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`,
  `${day}(?:st|nd|rd|th)?[ -](?:of )?${monthName},?[ -]${year}`,
  `${monthName} ${day}(?:st|nd|rd|th)?,? ${year}`,
  `${inWords} (?:day )?(?:of )?${monthName},? ${year}`,
  `${feast},? ${year}`,
].join('|')

/** "DOB 12.3.09", "born on 3rd March 2011", "date of birth: 2010-05-06", "b. 4/5/12". */
const announced = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:d[./]?o[./]?b\\.?|date of birth|birth ?da(?:te|y)|b[-/]?day|birth cert(?:ificate)?|born(?: on)?|b\\.)(?: (?:is|was|of|on|the)){0,2},?\\s{0,3}[:=-]?\\s{0,3}(?:${dateForms})(?![\\d/-])`,
  'giu',
)
/** "dob on the form reads 12/3/09", "born at the General on 1 April 2024" */
const announcedBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:d\\.?o\\.?b\\.?|date of birth|born)[^.;,\\n\\d]{1,40}((?<!\\d)(?:${dateForms})(?![\\d/-]))`,
  'giu',
)
/** "12/3/09 (DOB)", "born" after the date is not said. */
const explained = new RegExp(
  `(?<![\\d./-])(?:${dateForms})(?![\\d/-])(?=,? ?\\(?(?:d\\.?o\\.?b|birth|date of birth))`,
  'giu',
)
const wholeNumeric =
  /(?<![\d./-])(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d./-]\d|\d)/g
/** The same with the short year: only beside a birth that is said to be one. */
const shortNumeric = new RegExp(`(?<![\\d./-])${day}[./-]${month}[./-]\\d\\d(?![\\d./-]\\d|\\d)`, 'g')
const worded = new RegExp(
  `(?<![\\p{L}\\p{N}./-])${day}(?:st|nd|rd|th)?[ -](?:of )?${monthName},?[ -]((?:19|20)\\d\\d)(?!\\d)`,
  'giu',
)
const speaksOfBirths = /(?<!\p{L})(?:d[./]?o[./]?b|date of birth|born|birth cert)/iu

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

/** Births said to be one, and days on which somebody of up to 25 could be born; `today` is a Day. */
export const findDatesOfBirth = (text: string, today: string): readonly Span[] => {
  const spoken = speaksOfBirths.test(text)
  const days = [
    ...findNumericDays(text).filter(({ quote }) => isOfChild(quote, today)),
    // Beside a birth that is said to be one, what looks like another is another.
    ...(spoken ? spansOf(text, shortNumeric).filter(({ quote }) => isOfChild(quote, today)) : []),
    ...(spoken ? wordedDays(text, today) : []),
  ]
  return [
    ...findAnnouncedBirths(text),
    ...days.filter(({ offset }) => !ofEvent.test(text.slice(Math.max(0, offset - 40), offset))),
  ]
}

const wordedDays = (text: string, today: string): readonly Span[] =>
  [...text.matchAll(worded)]
    .filter((match) => isRecent(Number(match[1]), today))
    .map((match) => ({ quote: match[0], offset: match.index }))

const isOfChild = (quote: string, today: string): boolean => {
  const parts = quote.split(/[./-]/)
  const [y = '', m = '', d = ''] = parts[0]?.length === 4 ? parts : parts.reverse()
  const year = y.length === 4 ? y : `20${y}`
  const born = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return born <= today && isRecent(Number(year), today)
}

const isRecent = (year: number, today: string): boolean => year >= Number(today.slice(0, 4)) - 26
