import { beginning, issueIn } from './documentPart'
import type { DocumentRule } from './documentPart'

/** Paragraphs are numbered through (domain.md 3.1); a list may begin anew at 1. */
export const numberingRule: DocumentRule = (parts) => {
  let last: number | null = null
  return parts.flatMap((part) => {
    if (part.number === null) return []
    const expected = last === null ? part.number : last + 1
    last = part.number
    return part.number === expected || part.number === 1
      ? []
      : [
          issueIn(
            part,
            {
              rule: 'structure.numbering',
              severity: 'warning',
              message: `This paragraph has the number ${part.number}, and ${expected} would follow.`,
            },
            beginning(part.text),
          ),
        ]
  })
}
