import { numberOf, sentencesOf } from '../textRule'
import type { TextRule } from '../textRule'

/** Published sentences have 20 to 23 words (domain.md 2.2). What runs over a page is two halves, and judged as such. */
export const sentenceLengthRule: TextRule = (text, context) => {
  const longestSentence = numberOf(context, 'style.sentence-length')
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    return words <= longestSentence || isBlockOfLines(sentence.text, words)
      ? []
      : [
          {
            rule: 'style.sentence-length',
            severity: 'info' as const,
            message: `This sentence has ${words} words; beyond ${longestSentence} readers lose the thread.`,
            quote: sentence.text,
            offset: sentence.offset,
          },
        ]
  })
}

/** An address, not a sentence that was wrapped. */
const isBlockOfLines = (text: string, words: number): boolean => {
  const lines = text.split('\n').length
  return lines >= 4 && words / lines < 5
}
