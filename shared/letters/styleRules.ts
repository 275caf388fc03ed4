import { impossibleDateRule, sovereignRule } from './checks/dateRules'
import { placeholderRule } from './checks/placeholderRule'
import { repeatedWordRule } from './checks/wordRules'
import { inCaseOf, issuesOf } from './textRule'
import type { TextRule } from './textRule'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

const focussedRule: TextRule = (text) =>
  issuesOf(
    text,
    /\b(?:un|re)?focuss(?:ed|es|ing)\b/gi,
    {
      rule: 'style.focussed',
      severity: 'warning',
      message: 'The house spelling has one s: focused, focusing.',
    },
    undefined,
    (match) => inCaseOf(match[0], match[0].replace(/ss(?=ed|es|ing)/i, 's')),
  )

const ordinalRule: TextRule = (text) =>
  issuesOf(
    text,
    new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th)(?:\\s+of)?\\s+(?:${months})\\b|\\b(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)\\b`,
      'g',
    ),
    {
      rule: 'style.ordinal-date',
      severity: 'warning',
      message: 'Dates are written without st, nd, rd or th: 15 October 2024.',
    },
    undefined,
    (match) => {
      const [day, month] = [/\d{1,2}/.exec(match[0])?.[0], new RegExp(months).exec(match[0])?.[0]]
      return `${day} ${month}`
    },
  )

/** Signs nobody sees: they can turn words round, or part a word that a search should find. Emoji need U+200D. */
const hiddenRule: TextRule = (text) =>
  issuesOf(
    text,
    /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g,
    {
      rule: 'style.hidden-sign',
      severity: 'warning',
      message:
        'An invisible sign stands here, and can change the order or the look of words: type this place anew.',
    },
    undefined,
    () => '',
  )

const number = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'

const percentageRule: TextRule = (text, { proportionsInWords }) =>
  issuesOf(
    text,
    /(?:\d+(?:\.\d+)?|\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|\b(?:one|a)\s+hundred)\s?(?:%|per ?cent\b)/gi,
    {
      rule: 'proportion.percentage',
      severity: 'warning',
      message: 'Samples are small and chosen: say the proportion in words, not as a percentage.',
    },
    () => proportionsInWords,
  )

const shareRule: TextRule = (text, { proportionsInWords }) =>
  issuesOf(
    text,
    new RegExp(
      `(?<![\\d/])\\d{1,2}/\\d{1,2}\\s+(?=\\p{Ll}{4})|\\b${number}\\s+(?:out\\s+of|of|in)(?:\\s+the)?\\s+${number}\\b(?![,.]?\\d)(?!\\s+(?:years?|months?|weeks?|days?|hours?|minutes?)\\b)`,
      'giu',
    ),
    {
      rule: 'proportion.n-of-m',
      severity: 'warning',
      message: 'A tally belongs in the note; in the letter the proportion goes in words.',
    },
    (match) =>
      proportionsInWords &&
      !/\b(?:page|section|part|paragraph|regulation|schedule|chapter|volume|phase|stage|week|day|appendix|table|article)s?\s+$/i.test(
        text.slice(Math.max(0, match.index - 14), match.index),
      ),
  )

/** What also holds for lines that say nothing of children. */
export const houseRules: readonly TextRule[] = [
  focussedRule,
  ordinalRule,
  hiddenRule,
  repeatedWordRule,
  placeholderRule,
  impossibleDateRule,
  sovereignRule,
]
export const styleRules: readonly TextRule[] = [...houseRules, percentageRule, shareRule]
