import { inCaseOf, issuesOf } from '../textRule'
import type { TextRule } from '../textRule'
import { isSpoken } from './quotedSpeech'

/** A slip of the hand that no spelling dictionary sees. "had had" and "that that" can be right. */
export const repeatedWordRule: TextRule = (text) =>
  issuesOf(
    text,
    /(?<![\p{L}\p{N}’'-])(\p{L}{2,30}) \1(?![\p{L}\p{N}’'-])/giu,
    {
      rule: 'style.repeated-word',
      severity: 'warning',
      message: 'The same word stands here twice.',
    },
    (match) => !/^(?:had|that|do)$/i.test(match[1] ?? ''),
    (match) => match[1] ?? null,
  )

const longForms: Readonly<Record<string, string>> = {
  "can't": 'cannot',
  "won't": 'will not',
  "shan't": 'shall not',
  "it's": 'it is',
  "there's": 'there is',
  "that's": 'that is',
  "they're": 'they are',
  "they've": 'they have',
  "they'd": 'they would',
  "who's": 'who is',
}

/** Published documents write words in full: "do not", "it is" (house style, domain.md 2.4). Quotations keep theirs. */
export const contractionRule: TextRule = (text) =>
  issuesOf(
    text,
    /(?<![\p{L}\p{N}’'‘“])(?:(?:is|are|was|were|do|does|did|has|have|had|could|would|should|ca|wo|sha)n[’']t|(?:it|there|that|who)[’']s|they[’'](?:re|ve|d))(?![\p{L}\p{N}])/giu,
    {
      rule: 'style.contraction',
      severity: 'warning',
      message: 'A published document writes the words in full.',
    },
    (match) => !isSpoken(text, match.index),
    (match) => {
      const short = match[0].toLowerCase().replace('’', "'")
      const full = longForms[short] ?? `${short.slice(0, -3)} not`
      return inCaseOf(match[0], full)
    },
  )

const figures = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/**
 * Numbers of things are in figures from 2 on since about 2018; spelled out they stand twice per 100,000 words
 * (domain.md 2.4). Numbers of children are no numerals but counts, which the identity rules see.
 */
export const numeralRule: TextRule = (text, { proportionsInWords }) =>
  issuesOf(
    text,
    new RegExp(
      `(?<![\\p{L}\\p{N}-])(${figures.join('|')})\\s+(?:[\\p{Ll}-]+\\s+){0,2}?(?:practitioners|workers|managers|posts|teams|services|hubs|homes|centres|areas|localities|officers|advisers|chairs|inspectors|schools|days|weeks|months|years|hours|visits|meetings|audits|plans|records|assessments|workshops|priorities|pods|units|panels|staff|roles|sessions|reviews|groups|apprentices|carers|placements)\\b`,
      'gu',
    ),
    {
      rule: 'style.numeral',
      severity: 'info',
      message: 'Numbers from 2 on are written in figures.',
    },
    (match) =>
      proportionsInWords &&
      !/\b(?:one or|one to|or|of|to|out of|the other|these|those)\s+$/i.test(
        text.slice(Math.max(0, match.index - 12), match.index),
      ),
    (match) => match[0].replace(/^\p{L}+/u, (word) => String(figures.indexOf(word) + 2)),
  )
