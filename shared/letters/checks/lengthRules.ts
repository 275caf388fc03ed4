import { numberOf } from '../textRule'
import { countWords, issueIn } from './documentPart'
import type { DocumentRule } from './documentPart'

/** A letter is read at one sitting: 1,200 to 1,900 words (domain.md 2.2). Reports have no such measure. */
export const lengthRule: DocumentRule = (parts, context) => {
  if (context.documentType !== 'letter' && context.checks.tune?.['structure.length'] === undefined) return []
  const longest = numberOf(context, 'structure.length')
  const words = parts
    .filter(({ statement }) => statement)
    .reduce((sum, { text }) => sum + countWords(text), 0)
  const last = parts.findLast(({ statement }) => statement)
  return words <= longest || !last
    ? []
    : [
        issueIn(
          last,
          {
            rule: 'structure.length',
            severity: 'info',
            message: `The document has ${words} words; such a document seldom has more than ${longest}.`,
          },
          '',
        ),
      ]
}

/** Published lists have 3 points in the middle and 12 at most (domain.md 2.3). SIF lists are longer. */
export const manyPointsRule: DocumentRule = (parts, context) => {
  if (context.improvementForm === 'imperative') return []
  const most = numberOf(context, 'structure.many-points')
  const points = parts.filter((part) => part.list === 'improve' && part.kind === 'bullet')
  const beyond = points[most]
  return beyond
    ? [
        issueIn(
          beyond,
          {
            rule: 'structure.many-points',
            severity: 'info',
            message: `There are ${points.length} points for improvement; with more than ${most} nobody knows what comes first.`,
          },
          beyond.text,
        ),
      ]
    : []
}
