import { sentencesOf } from '../textRule'
import type { TextRule } from '../textRule'

/**
 * Findings stand in the present: is and are 3,500 times per 100,000 words, was and were 85 (domain.md 2.4). What lies
 * before the visit may be told in the past, and so may what inspectors did and heard, and the story of one child.
 *
 * Forms that are nothing but the past: "did not", and what people in the service did where they begin the sentence.
 * "Supported by", "shared with" may belong to a noun, and are left alone.
 */
const past =
  /\b(?:was|were|wasn[’']t|weren[’']t|did\s+not|took\s+(?:place|too|account|action|part)|(?<=^(?:\p{L}+\s){0,2}(?:managers|leaders|staff|workers|partners|advisers)\s)(?:visited|completed|recorded|responded|challenged|knew|made|took|gave|kept|ensured|provided)(?!\s+(?:by|to|with|from)\b))\b/giu
const before =
  /\b(?:last|previous|previously|earlier|since|ago|until|till|before|prior|following|after|during|initially|originally|historically|once|when|while|already|had|first|formerly|recently|recent|past|no longer|at (?:the|that|this|a) (?:time|point|early)|at times|then|(?:in|by|from) (?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d|COVID|pandemic|years?|months?|weeks?|days?|yesterday|January|February|March|April|May|June|July|August|September|October|November|December|summer|autumn|winter|spring|(?:the|this)\s+visit|(?:the|this)\s+inspection)\b/iu
/** A clause that hangs on another: "children who were", "plans that was", "what was". */
const hanging =
  /\b(?:who|whom|whose|which|that|where|what|how|why|if|whether|as|than|because)\s+(?:[\p{L}’'-]+\s+){0,6}$/iu

/** What came to light during the visit: "was seen in many cases", "were confirmed by the judiciary". */
const toInspectors =
  /^(?:was|were)\s+(?:(?:also|clearly|consistently)\s+)?(?:seen\s+(?:by\s+inspectors|in|of|across|during)|observed|sampled|evident|confirmed|described|carried\s+out\s+by\s+inspectors)\b/iu
/** One child's story is over. */
const oneChild =
  /\b(?:for|in|with|of)\s+(?:one|another|this|that)\s+(?:[\p{L}-]+\s+)?(?:child|young\s+person|baby|family|case|example|instance)(?:[’']s)?\b|^(?:one|another|this)\s+(?:child|young\s+person|baby|family)\b|\bchild\s+[A-Z]\b/iu

export const tenseRule: TextRule = (text, { day }) =>
  day !== null && day < '2018-01-01'
    ? []
    : sentencesOf(text).flatMap((sentence) => {
        if (before.test(sentence.text) || /[“‘"]/.test(sentence.text) || oneChild.test(sentence.text))
          return []
        for (const match of sentence.text.matchAll(past)) {
          const lead = sentence.text.slice(Math.max(0, match.index - 90), match.index)
          if (hanging.test(lead) || /^\W*inspectors\s+(?:also\s+)?$/i.test(lead)) continue
          if (toInspectors.test(sentence.text.slice(match.index))) continue
          const offset = sentence.offset + match.index
          const replacement = /^(?:was|were)/i.test(match[0]) ? presentOf(match[0]) : null
          return [
            {
              rule: 'style.tense',
              severity: 'info' as const,
              message: 'Findings are told in the present tense: what was seen still holds.',
              quote: match[0],
              offset,
              ...(replacement === null ? {} : { fix: { offset, length: match[0].length, replacement } }),
            },
          ]
        }
        return []
      })

const presentOf = (word: string): string =>
  word
    .replace(/^was/i, (was) => (was.startsWith('W') ? 'Is' : 'is'))
    .replace(/^were/i, (were) => (were.startsWith('W') ? 'Are' : 'are'))
