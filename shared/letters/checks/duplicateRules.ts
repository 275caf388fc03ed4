import { sentencesOf } from '../textRule'
import { beginning, issueIn } from './documentPart'
import type { DocumentPart, DocumentRule } from './documentPart'

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const shortest = 8

/** A sentence of some length that stands in the document twice: one of them was left behind. */
export const duplicateRule: DocumentRule = (parts) => {
  const met = new Set<string>()
  return parts
    .filter((part) => part.statement)
    .flatMap((part) =>
      sentencesOf(part.text).flatMap((sentence) => {
        const words = wordsOf(sentence.text)
        const key = words.join(' ')
        if (words.length < shortest) return []
        if (met.has(key))
          return [
            issueIn(
              part,
              {
                rule: 'structure.duplicate',
                severity: 'warning',
                message: 'The same sentence stands earlier in the document.',
              },
              sentence.text,
              sentence.offset,
            ),
          ]
        met.add(key)
        return []
      }),
    )
}

/** Two points that say the same in nearly the same words. */
export const samePointRule: DocumentRule = (parts) => {
  const points = parts.filter((part) => part.list === 'improve' && part.kind === 'bullet').slice(0, 60)
  const words = points.map((part) => new Set(wordsOf(part.text)))
  return points.flatMap((part, at) => {
    const own = words[at] ?? new Set<string>()
    const twin = words.slice(0, at).some((other) => own.size >= 5 && likeness(own, other) >= 0.75)
    return twin
      ? [
          issueIn(
            part,
            {
              rule: 'structure.duplicate',
              severity: 'warning',
              message: 'Another point of this list says nearly the same.',
            },
            beginning(part.text),
          ),
        ]
      : []
  })
}

/** A priority action is never among the points for improvement as well (domain.md 2.1, part 9). */
export const bothListsRule: DocumentRule = (parts) => {
  const pointsOf = (list: DocumentPart['list']) =>
    parts.filter((part) => part.list === list && part.statement).slice(0, 200)
  const actions = pointsOf('priority').map((part) => new Set(wordsOf(part.text)))
  return pointsOf('improve').flatMap((part) => {
    const words = new Set(wordsOf(part.text))
    return words.size >= 4 && actions.some((action) => likeness(action, words) >= 0.75)
      ? [
          issueIn(
            part,
            {
              rule: 'structure.in-both-lists',
              severity: 'error',
              message: 'This stands among the priority actions, too: it belongs in one list.',
            },
            beginning(part.text),
          ),
        ]
      : []
  })
}

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const common = [...a].filter((word) => b.has(word)).length
  return common / (a.size + b.size - common)
}
