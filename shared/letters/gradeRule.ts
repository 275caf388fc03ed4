import { issuesOf, sentencesOf } from './textRule'
import type { TextRule } from './textRule'

const grades = 'outstanding|good|requires? improvement(?: to be good)?|inadequate'
const issue = {
  rule: 'grade.in-ungraded',
  severity: 'error',
  message: 'This reads as a grade, and this framework gives none.',
} as const

/** Words of the scale used as a judgement. "Good relationships" and "outstanding actions" are ordinary words. */
const judgements: readonly RegExp[] = [
  new RegExp(`\\b(?:judged|graded|rated)(?: (?:to be|as))? (?:${grades})\\b`, 'gi'),
  new RegExp(`\\b(?:${grades}) (?:grade|judge?ment|rating)\\b`, 'gi'),
  new RegExp(
    `\\b(?:overall effectiveness|the (?:overall )?judge?ment|the (?:overall )?grade|the (?:experiences and progress|impact of leaders)[^.]{0,80}|children[’']s services|the local authority|(?:social work )?practice|services?(?: for [^.]{0,40})?)(?: overall)? (?:is|are|was|were|remains?)(?: now)?(?: overall)? (?:outstanding|good|inadequate)(?= overall|[.,;:]| and\\b|$)`,
    'gim',
  ),
  /\brequires improvement(?: to be good)?\b(?! in\b)/gi,
  /\brequire improvement to be good\b/gi,
  /\b(?:response|support|help|protection|planning|oversight|arrangements|provision)\b[^.,;]{0,60}? (?:is|are) (?:outstanding|inadequate)(?=[.,;]|$)/gim,
  /\b(?:an? )?(?:outstanding|inadequate) (?:local authority|authority|service|services|practice|leadership)\b/gi,
]

/** Grades of an earlier inspection are facts, not judgements of this visit. */
const earlier = /\b(?:last|previous|earlier|then|since|inspection (?:in|of)|when|in (?:19|20)\d\d|after)\b/i

export const gradeRule: TextRule = (text, { ungraded }) => {
  if (!ungraded) return []
  const seen = new Set<number>()
  return sentencesOf(text)
    .filter((sentence) => !earlier.test(sentence.text))
    .flatMap((sentence) =>
      judgements
        .flatMap((pattern) => issuesOf(sentence.text, pattern, issue))
        .map((found) => ({ ...found, offset: found.offset + sentence.offset })),
    )
    .filter((found) => {
      const end = found.offset + found.quote.length
      if (seen.has(end)) return false
      seen.add(end)
      return true
    })
}
