import type { PackChecks } from '../frameworks/packChecks'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import { defaultNumbers } from './checks/catalogue'
import type { TunableRule } from './checks/catalogue'
import type { Issue } from './issue'

/** What a rule over running text may need to know about the document. */
export type TextContext = {
  /** Names that may stand in the text: the authority, teams, services, acronyms. */
  readonly known: readonly string[]
  /** Reports of before 2018 printed figures; since then proportions go in words (domain.md 2.4). */
  readonly proportionsInWords: boolean
  /** A letter of an ungraded framework must not give a grade. */
  readonly ungraded: boolean
  /** The last day of the fieldwork, or the date of the document, where it is known. */
  readonly day: string | null
  /** How the framework words what must improve; null: not known. */
  readonly improvementForm: FrameworkPack['improvementForm'] | null
  readonly documentType: FrameworkPack['documentType'] | null
  /** What the framework calls groups of children, and what it does not. */
  readonly terms: FrameworkPack['terms']
  /** Acronyms with their words, as the visit knows them. */
  readonly acronyms: Readonly<Record<string, string>>
  /** What the pack switches, tunes and adds. */
  readonly checks: PackChecks
}

/** The number a rule goes by: the pack's own, or the one of the house. */
export const numberOf = ({ checks }: Pick<TextContext, 'checks'>, rule: TunableRule): number =>
  checks.tune?.[rule] ?? defaultNumbers[rule]

export type TextRule = (text: string, context: TextContext) => readonly Issue[]

/** What is said of every issue of one rule. */
export type Said = Pick<Issue, 'rule' | 'severity' | 'message'>

/** An issue for each match of a pattern with the flag `g`; `quote` is the whole match, `fix` what would stand for it. */
export const issuesOf = (
  text: string,
  pattern: RegExp,
  issue: Said,
  accept: (match: RegExpExecArray) => boolean = () => true,
  fix: (match: RegExpExecArray) => string | null = () => null,
): readonly Issue[] =>
  [...text.matchAll(pattern)].filter(accept).map((match) => {
    const [quote, offset, replacement] = [match[0], match.index, fix(match)]
    const found = { ...issue, quote, offset }
    return replacement === null ? found : { ...found, fix: { offset, length: quote.length, replacement } }
  })

/** A replacement that begins with a capital where the words did. */
export const inCaseOf = (words: string, replacement: string): string =>
  /^\p{Lu}/u.test(words) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement

/** Sentences with their places. A full stop inside a figure, an address or an abbreviation ends none. */
export const sentencesOf = (text: string): readonly { readonly text: string; readonly offset: number }[] => {
  const sentences: { text: string; offset: number }[] = []
  let start = 0
  const end =
    /[.!?]["”’)]*(?=\s+["“‘(]?[A-Z0-9◼•■-]|\s*$)|\n\s*\n|\n(?=\s*(?:[◼•■▪●○\uF000-\uF0FF]|[−─-]\s|\d+\.\s))|:\s*\n|\f/g
  const push = (to: number): void => {
    const raw = text.slice(start, to)
    const trimmed = raw.trim()
    if (trimmed !== '') sentences.push({ text: trimmed, offset: start + raw.indexOf(trimmed) })
    start = to
  }
  for (const match of text.matchAll(end)) push(match.index + match[0].length)
  push(text.length)
  return sentences
}
