import type { Issue } from '../issue'
import type { Said, TextContext } from '../textRule'

/** One heading, paragraph, point or line of a document, and where it stands. */
export type DocumentPart = {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'line'
  /** As it stands in the document, wrapped lines and all. */
  readonly text: string
  /** Where it starts in the text that was checked; 0 in a letter, whose paragraphs are checked one by one. */
  readonly offset: number
  readonly paragraphId?: string
  /** Which list its heading opens: what must improve, or what cannot wait. */
  readonly list: 'improve' | 'priority' | null
  /** Says something of practice; fixed lines, addresses and tables do not. */
  readonly statement: boolean
  /** Printed before it, where paragraphs are numbered through. */
  readonly number: number | null
}

/** A rule over the whole document, or over its parts one by one. */
export type DocumentRule = (parts: readonly DocumentPart[], context: TextContext) => readonly Issue[]

/** An issue about a stretch of a part; `replacement` is what one key would put there. */
export const issueIn = (
  part: DocumentPart,
  said: Said,
  quote: string,
  at = 0,
  replacement?: string,
): Issue => {
  const offset = part.offset + at
  return {
    ...said,
    quote,
    offset,
    ...(part.paragraphId === undefined ? {} : { paragraphId: part.paragraphId }),
    ...(replacement === undefined ? {} : { fix: { offset, length: quote.length, replacement } }),
  }
}

/** Issues of a rule over words alone, at their places in the document. */
export const issuesInPart = (part: DocumentPart, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({
    ...issue,
    offset: issue.offset + part.offset,
    ...(part.paragraphId === undefined ? {} : { paragraphId: part.paragraphId }),
    ...(issue.fix ? { fix: { ...issue.fix, offset: issue.fix.offset + part.offset } } : {}),
  }))

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The beginning of a long text, to be quoted. */
export const beginning = (text: string): string => text.slice(0, 120)

/** Which list a heading opens. */
export const listOf = (heading: string): DocumentPart['list'] =>
  /\bpriority\b.{0,20}\baction/i.test(heading)
    ? 'priority'
    : /\bneeds? to improve\b|\bareas? for improvement\b|^\W*recommendations?\b/i.test(heading)
      ? 'improve'
      : null
