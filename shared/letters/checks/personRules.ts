import { issuesOf } from '../textRule'
import type { TextRule } from '../textRule'
import { isSpoken } from './quotedSpeech'

/** The third person throughout: "we" and "I" do not occur in published findings (domain.md 2.4). */
export const personRule: TextRule = (text, { proportionsInWords }) =>
  issuesOf(
    text,
    /(?<![\p{L}\p{N}’'.-])(?:[Ww]e|WE|[Oo]ur|[Oo]urs|[Uu]s|[Mm]y|[Mm]e|[Yy]ours?|[Yy]ou|I)(?![\p{L}\p{N}-]|\.\p{L})/gu,
    {
      rule: 'style.person',
      severity: 'warning',
      message: 'The document speaks in the third person: say “inspectors”, or who it is.',
    },
    (match) =>
      !isSpoken(text, match.index) &&
      !isNumeral(text, match) &&
      // Until 2017 a report ended with a summary for children, which speaks to them.
      (proportionsInWords || !/^you/i.test(match[0])) &&
      !isTitle(text, match) &&
      !isOfficial(text, match),
    (match) => (/^we$/i.test(match[0]) ? (match[0] === 'we' ? 'inspectors' : 'Inspectors') : null),
  )

/** "My Plan", "Foster with Us": words of a title have capitals, and capitals beside them. */
const isTitle = (text: string, { 0: word, index }: RegExpExecArray): boolean =>
  /^(?:My|Our|Us|Me|You|Your)$/.test(word) &&
  (/^\s+\p{Lu}/u.test(text.slice(index + word.length, index + word.length + 40)) ||
    /\p{L}\s+$/u.test(text.slice(Math.max(0, index - 20), index)))

/** The letter's own end: "planning your next inspection", "Yours sincerely", "If you would like a copy". */
const isOfficial = (text: string, { 0: word, index }: RegExpExecArray): boolean =>
  /^(?:\s+next\s+(?:inspection|visit|focused)|\s+(?:sincerely|faithfully|would\s+like\s+a\s+copy|may\s+re-?use|can\s+(?:search|subscribe|see|download|find)))/i.test(
    text.slice(index + word.length, index + word.length + 40),
  )

/** "Part I", "Phase I", "I." */
const isNumeral = (text: string, match: RegExpExecArray): boolean =>
  match[0] === 'I' &&
  /\b(?:Part|Phase|Level|Stage|Type|Tier|World War)\s$/.test(
    text.slice(Math.max(0, match.index - 14), match.index),
  )

/** "Inspectors saw" has nearly vanished: a finding says what is, not who looked (domain.md 2.4). */
export const inspectorsSawRule: TextRule = (text, { proportionsInWords }) =>
  issuesOf(
    text,
    /\b[Ii]nspectors\s+(?:also\s+)?(?:saw|found|observed|noted|heard|noticed)\b(?:\s+that\b)?/g,
    {
      rule: 'style.inspectors-saw',
      severity: 'info',
      message: 'A finding says what is, not who saw it: leave “inspectors saw” out.',
    },
    () => proportionsInWords,
  )
