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
const initials = '(?:\\p{Lu}\\. ?\\p{Lu}\\.?(?: ?\\p{Lu}\\.)?|\\p{Lu}{2})'
const age = '(?:1?\\d|2[0-5])'
const years = '(?:[ -]?(?:y(?:ea)?rs?|y/?o|year)(?:[ -]olds?)?| ?months? old)'
const start = '(?<![\\p{L}\\p{N}@./-])'

const forms = [
  // The age is said to be one.
  `${start}${initials}(?:,| -| –|:)? ?\\(?(?:aged?:? ?|is |who is |just turned |turned )${age}(?![\\d%:/]|\\.\\d)(?:${years})?\\)?`,
  `${start}${initials}(?:,| -| –|:)? ?\\(?${age}${years}\\)?(?![\\p{L}])`,
  // A bare figure: only in brackets or where the phrase ends, so that "SJ, 14 cases" counts cases.
  `${start}${initials} ?\\(${age}(?:, ?[^)\\n]{1,30})?\\)`,
  `${start}${initials}(?:, ?| - | – )${age}(?=\\s*(?:[,.;)!?–-](?!\\d)|$|\\n))`,
  `${start}${age}${years},? (?:\\p{Ll}+ )?${initials}(?![\\p{L}\\p{N}])`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** "JD, 14", "J.D. aged 14", "KT (14)", "A.B. 7yrs", "14yo JD". */
export const findInitialsWithAge = (text: string): readonly Span[] =>
  forms
    .flatMap((pattern) => spansOf(text, pattern))
    .filter(({ quote }) => {
      const letters = /\p{Lu}\.? ?\p{Lu}/u.exec(quote)?.[0] ?? ''
      if (letters.includes('.') || !notInitials.has(letters)) return true
      return /aged|y\/?o|olds?/.test(quote) && !roles.has(letters)
    })
