import type { Issue } from './issue'

/** What a rule over running text may need to know about the document. */
export type TextContext = {
  /** Names that may stand in the text: the authority, teams, services, acronyms. */
  readonly known: readonly string[]
  /** Reports of before 2018 printed figures; since then proportions go in words (domain.md 2.4). */
  readonly proportionsInWords: boolean
  /** A letter of an ungraded framework must not give a grade. */
  readonly ungraded: boolean
}

export type TextRule = (text: string, context: TextContext) => readonly Issue[]

/** An issue for each match of a pattern with the flag `g`; `quote` is the whole match. */
export const issuesOf = (
  text: string,
  pattern: RegExp,
  issue: Pick<Issue, 'rule' | 'severity' | 'message'>,
  accept: (match: RegExpExecArray) => boolean = () => true,
): readonly Issue[] =>
  [...text.matchAll(pattern)]
    .filter(accept)
    .map((match) => ({ ...issue, quote: match[0], offset: match.index }))

/** Sentences with their places. A full stop inside a figure, an address or an abbreviation ends none. */
export const sentencesOf = (text: string): readonly { readonly text: string; readonly offset: number }[] => {
  const sentences: { text: string; offset: number }[] = []
  let start = 0
  const end = /[.!?]["”’)]*(?=\s+["“‘(]?[A-Z0-9◼•■-]|\s*$)|\n\s*\n|\n(?=\s*(?:[◼•■]|\d+\.\s))|:\s*\n/g
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
