import type { Issue } from '@shared/letters/issue'
import type { LetterContent } from '@shared/letters/letter'

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Issue['severity'][]

export const severityWords: Readonly<Record<Issue['severity'], string>> = {
  error: 'To settle',
  warning: 'Look again',
  info: 'For information',
}

/** In the order in which the families are told of; a pack may add rules of families of its own. */
const families = ['identity', 'evidence', 'proportion', 'grade', 'date', 'structure', 'style']

const familyWords: Readonly<Record<string, string>> = {
  identity: 'Identity',
  evidence: 'Evidence',
  proportion: 'Proportions',
  grade: 'Grades',
  date: 'Dates',
  structure: 'Structure',
  style: 'Style',
}

export const familyOf = ({ rule }: Pick<Issue, 'rule'>): string => rule.split('.')[0] ?? rule

export const familyName = (family: string): string => familyWords[family] ?? family

/** The families that have something to say, with how much. */
export const familiesIn = (
  issues: readonly Issue[],
): readonly { readonly family: string; readonly count: number }[] =>
  [...new Set([...families, ...issues.map(familyOf)])]
    .map((family) => ({ family, count: issues.filter((issue) => familyOf(issue) === family).length }))
    .filter(({ count }) => count > 0)

/** Tells issues apart for as long as their words stand where they are. */
export const issueKey = ({ rule, paragraphId, offset, quote, message }: Issue): string =>
  `${rule} ${paragraphId ?? ''} ${offset} ${quote} ${message}`

/** As somebody meets them who reads the letter: what is about all of it first. */
export const inReadingOrder = (issues: readonly Issue[], letter: LetterContent): readonly Issue[] => {
  const order = new Map(
    letter.sections.flatMap(({ paragraphs }) => paragraphs).map(({ id }, at) => [id, at] as const),
  )
  const placeOf = ({ paragraphId }: Issue) => order.get(paragraphId ?? '') ?? -1
  return issues.toSorted((a, b) => placeOf(a) - placeOf(b) || a.offset - b.offset)
}
