import { numberOf } from '../textRule'
import { beginning, countWords, issueIn } from './documentPart'
import type { DocumentRule } from './documentPart'

/** Published paragraphs have 63 to 75 words in 3 or 4 sentences (domain.md 2.2). */
export const paragraphLengthRule: DocumentRule = (parts, context) => {
  const longest = numberOf(context, 'style.paragraph-length')
  return parts
    .filter((part) => part.statement && part.kind === 'paragraph')
    .flatMap((part) => {
      const words = countWords(part.text)
      return words <= longest
        ? []
        : [
            issueIn(
              part,
              {
                rule: 'style.paragraph-length',
                severity: 'info',
                message: `This paragraph has ${words} words; beyond ${longest} a reader looks for the point of it.`,
              },
              beginning(part.text),
            ),
          ]
    })
}
