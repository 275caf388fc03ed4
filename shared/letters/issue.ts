import type { AcceptedIssue } from './acceptedIssue'

/** What a check has to say. Rule ids are `family.name`: identity, evidence, proportion, style, structure, grade, date. */
export type Issue = {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  /** One sentence: what is wrong and why it matters. */
  readonly message: string
  /** The words it is about, and where they start in the text that was checked, in UTF-16 units. */
  readonly quote: string
  readonly offset: number
  /** The paragraph it stands in, when a letter was checked. */
  readonly paragraphId?: string
  /** What one key would put in place of the words; missing where only a person can know what is right. */
  readonly fix?: Fix
  /** Somebody lets it stand, for a reason; it is not open any more. */
  readonly accepted?: AcceptedIssue
}

/** A replacement for a range of the text that was checked; the empty replacement takes the range out. */
export type Fix = { readonly offset: number; readonly length: number; readonly replacement: string }

/** The text after one key. */
export const applyFix = (text: string, { offset, length, replacement }: Fix): string =>
  text.slice(0, offset) + replacement + text.slice(offset + length)
