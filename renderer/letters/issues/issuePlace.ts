import type { Issue } from '@shared/letters/issue'

export type Stretch = { readonly start: number; readonly end: number }

/**
 * Where the words of an issue stand in its paragraph as it is now: at their place, or at the nearest one with the same
 * words while the next check is still to come. null: they stand nowhere in it.
 */
export const placeIn = (text: string, { quote, offset }: Pick<Issue, 'quote' | 'offset'>): Stretch | null => {
  if (quote === '') return null
  // The letter is checked without the blanks at the beginning of its paragraphs.
  const wanted = offset + (text.length - text.trimStart().length)
  const before = text.lastIndexOf(quote, wanted)
  const after = text.indexOf(quote, wanted)
  const found = [before, after].filter((at) => at >= 0)
  const start = found.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
  return start === undefined ? null : { start, end: start + quote.length }
}

/** Issues about a paragraph as a whole stand beside it: their words are only its beginning. */
export const isOfParagraph = (text: string, { quote, offset }: Pick<Issue, 'quote' | 'offset'>): boolean => {
  const words = text.trim()
  return offset === 0 && quote.length >= Math.min(words.length, 120) && words.startsWith(quote)
}

/** What one key would replace, or null where the words it was made for have changed. */
export const fixIn = (
  text: string,
  issue: Issue,
): (Stretch & { readonly quote: string; readonly replacement: string }) | null => {
  const place = placeIn(text, issue)
  if (place === null || issue.fix === undefined) return null
  const { offset, length, replacement } = issue.fix
  const start = place.start + offset - issue.offset
  const end = start + length
  return start < place.start || end > place.end
    ? null
    : { start, end, quote: text.slice(start, end), replacement }
}
