import type { FrameworkPack } from '../frameworks/frameworkPack'
import { gradeRule } from './gradeRule'
import { identityRules } from './identityRules'
import type { Issue } from './issue'
import { houseRules, styleRules } from './styleRules'
import { proseRules } from './checks/proseRules'
import type { TextContext, TextRule } from './textRule'

/** Reports on fieldwork from this day on put proportions in words (domain.md 2.4). */
const firstDayOfWords = '2018-01-01'

/** Rules that need nothing but the words, whatever kind of words they are. */
export const rulesOfWords: readonly TextRule[] = [...identityRules, ...styleRules, gradeRule]

/** Every rule for a paragraph of findings, in the order of the text. */
export const checkText = (text: string, context: TextContext): readonly Issue[] =>
  [...rulesOfWords, ...proseRules].flatMap((rule) => rule(text, context)).sort((a, b) => a.offset - b.offset)

/** Spelling and dates only: what also holds for lines that say nothing of children. */
export const checkHouseStyle = (text: string, context: TextContext): readonly Issue[] =>
  houseRules.flatMap((rule) => rule(text, context)).sort((a, b) => a.offset - b.offset)

/**
 * The context of a document that is only text. `pack` null: the framework is not known, and nothing is held against it.
 * `day` is any day of its fieldwork or its date; null: it is judged by the rules of today.
 */
export const contextOfText = (
  pack: (Pick<FrameworkPack, 'graded'> & Partial<FrameworkPack>) | null,
  day: string | null,
  known: readonly string[] = [],
  acronyms: Readonly<Record<string, string>> = {},
): TextContext => ({
  known,
  proportionsInWords: day === null || day >= firstDayOfWords,
  ungraded: pack !== null && !pack.graded,
  day,
  improvementForm: pack?.improvementForm ?? (day !== null && day < firstDayOfWords ? 'imperative' : null),
  documentType: pack?.documentType ?? null,
  terms: pack?.terms ?? {},
  acronyms,
  checks: pack?.checks ?? {},
})

const monthNumbers: Readonly<Record<string, string>> = Object.fromEntries(
  'January February March April May June July August September October November December'
    .split(' ')
    .map((month, at) => [month, String(at + 1).padStart(2, '0')]),
)

/** The first date in the head of a document: of its letter or its fieldwork. null: there is none. */
export const dayOfText = (text: string): string | null => {
  const head = text.slice(0, 3_000)
  const match = new RegExp(
    `(\\d{1,2})?\\s*(${Object.keys(monthNumbers).join('|')})\\s+((?:19|20)\\d\\d)`,
  ).exec(head)
  const month = monthNumbers[match?.[2] ?? '']
  return match?.[3] && month ? `${match[3]}-${month}-${(match[1] ?? '1').padStart(2, '0')}` : null
}
