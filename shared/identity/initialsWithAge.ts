import { spansOf } from './identifier'
import type { Span } from './identifier'

/** Two capital letters that are no person's in this field: "SW, 14 cases" says nothing of a child. */
const notInitials = new Set(
  'AM AP BP CC CL CN CP CQ CS CT CV DA DC DI DM DS DV EF EH EP EU EY FD FE GP HO HP HR HV ID IP IS IT IV LA LD MP NB NQ OK PA PC PD PE PM PP PS QA RE RI SM SP SS ST SW TA TM TV UC UK UN US VS WC YJ YP YR YS KS CM CE'.split(
    ' ',
  ),
)
/** Of these, those that people are: "SW aged 30" is no child either. */
const roles = new Set('SW TM HV PA YP GP HR IT UK EU LA CP DV DA SM HT DM CS EH FC'.split(' '))
const initials = '(?:\\p{Lu}\\. ?\\p{Lu}\\.?(?: ?\\p{Lu}\\.)?|\\p{Lu}{2}(?:-\\p{Lu})?)'
const age = '(?:1?\\d|2[0-5])'
const years =
  '(?:[ -]?(?:y(?:ea)?rs?|y/?o|year)(?:[ -]olds?)?|[ -]?(?:months?|mths?|mos?|weeks?|wks?|days?)(?:[ -]olds?)?)'
/** One letter alone; "I" and "A" are words. */
const initial = '[B-HJ-Z]'
const start = '(?<![\\p{L}\\p{N}@./-])'

/** "Section B (12)", "vitamin D, 5 days": letters that number things. */
const alone =
  '(?<![\\p{L}\\p{N}@./-])(?<!\\b(?:[Ss]ection|[Aa]nnex|[Aa]ppendix|[Tt]able|[Gg]roup|[Oo]ption|[Pp]art|[Ff]orm|[Ff]igure|[Ff]ig|[Uu]nit|[Ww]ard|[Bb]lock|[Cc]lass|[Tt]eam|[Tt]ier|[Bb]and|[Cc]ategory|[Cc]at|[Ss]tage|[Tt]ype|[Gg]rade|[Vv]itamin|[Vv]it|[Hh]ep|[Hh]epatitis|[Ss]trep|[Pp]lan|[Pp]od|[Ii]tem|[Pp]oint|[Tt]heme|[Aa]rea|[Ss]chedule|[Ll]ine|[Hh]ouse|[Ff]lat|[Rr]oom|[Bb]us|[Rr]oute) )'

const forms = [
  // "R & S (6)": twins.
  `${alone}${initial} ?(?:&|and|\\+|/) ?${initial},? ?(?:\\((?:both |aged? )?${age}${years}?\\)|both (?:aged? )?${age}|aged? ${age}|${age}${years})`,
  // The age is said to be one.
  `${start}${initials}(?:,| -| –|:)? ?\\(?(?:aged?:? ?|is |who is |(?:just |nearly |almost |only |now |turning |about to (?:be |turn )|soon |just turned |turned ))${age}(?![\\d%:/]|\\.\\d)(?:${years})?\\)?`,
  `${start}${initials}(?:,| -| –|:)? ?\\(?${age}${years}\\)?(?![\\p{L}])`,
  // A bare figure: only in brackets or where the phrase ends, so that "SJ, 14 cases" counts cases.
  `${start}${initials} ?\\(${age}(?:, ?[^)\\n]{1,30})?\\)`,
  `${start}${initials}(?:, ?| - | – )${age}(?=\\s*(?:[,.;:)!?–-](?!\\d)|$|\\n))`,
  // "A.K., 9 was not seen": full stops make sure of the initials.
  `${start}\\p{Lu}\\. ?\\p{Lu}\\.?,? ${age}(?= \\p{Ll})(?! (?:cases?|children|visits?|records?|files?|notes?|plans?|months?|mths|weeks?|wks?|days?|hours?|hrs|mins?|pm|am|of|to|x|out|per|more|other|different|times)(?!\\p{L}))`,
  `${start}\\p{Lu}\\. ?\\p{Lu}\\.?,? ${age}(?=\\s*(?:[,.;:)!?\\]"”–-](?!\\d)|$|\\n))`,
  `${start}\\p{Lu}{2} ${age}(?=[,;)](?! ?\\d))`,
  // "TW 8, HW 6 & BW 4": nothing else comes in such a row.
  `${start}\\p{Lu}{2} ${age}(?=(?:,|,? ?(?:&|and|\\+)) ?\\p{Lu}{2} ${age}(?![\\d%:/.]))`,
  `(?<=(?<![\\p{L}\\p{N}])\\p{Lu}{2} ${age}(?:,|,? ?(?:&|and|\\+)) ?)\\p{Lu}{2} ${age}(?![\\d%:/]|\\.\\d)`,
  // The year at school says the age.
  `${start}${initials},? \\(?(?:Y|Yr|Year|yr|year) ?\\d{1,2}(?!\\d)\\)?`,
  `${start}${age}${years},? (?:\\p{Ll}+ )?${initials}(?![\\p{L}\\p{N}])`,
  // One letter: the age says that it is one, or stands in brackets behind it.
  `${alone}${initial}\\.?(?:,| -| –|:)? ?\\(?(?:aged? )?${age} ?(?:${years}|y|m|w)\\)?(?![\\p{L}])`,
  `${alone}${initial}\\.?,? \\(?aged? ${age}\\)?(?![\\p{L}\\d])`,
  `${alone}${initial}\\.? ?\\(${age}\\)`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** "JD, 14", "J.D. aged 14", "KT (14)", "A.B. 7yrs", "14yo JD", "J (7y)", "N, 5 wks". */
export const findInitialsWithAge = (text: string): readonly Span[] =>
  forms
    .flatMap((pattern) => spansOf(text, pattern))
    .filter(({ quote }) => {
      const letters = /\p{Lu}\.? ?\p{Lu}/u.exec(quote)?.[0] ?? '.'
      if (letters.includes('.') || !notInitials.has(letters)) return true
      return /aged|y\/?o|olds?|yrs?\b/.test(quote) && !roles.has(letters)
    })
