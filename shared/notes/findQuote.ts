/** Where a quote stands in a text, as positions of that text. */
export type QuotePlace = { readonly start: number; readonly end: number }

/**
 * Every place where the quote stands in the text word for word. Runs of white space count as one space, because a
 * quote may run over a line break, or over the border of two blocks.
 */
export const findQuote = (text: string, quote: string): readonly QuotePlace[] =>
  createQuoteFinder(text)(quote)

/** For many quotes of one text, which is read only once. Not more than `most` places are looked for. */
export const createQuoteFinder = (
  text: string,
): ((quote: string, most?: number) => readonly QuotePlace[]) => {
  const { text: collapsed, positions } = collapse(text)
  return (quote, most = Infinity) => {
    const wanted = quote.trim().replace(/\s+/g, ' ')
    if (wanted === '') return []
    const places: QuotePlace[] = []
    for (
      let at = collapsed.indexOf(wanted);
      at !== -1 && places.length < most;
      at = collapsed.indexOf(wanted, at + 1)
    ) {
      const start = positions[at]
      const last = positions[at + wanted.length - 1]
      if (start !== undefined && last !== undefined) places.push({ start, end: last + 1 })
    }
    return places
  }
}

/** The text with single spaces, and for each of its characters its position in the original. */
const collapse = (text: string): { readonly text: string; readonly positions: readonly number[] } => {
  const positions: number[] = []
  let collapsed = ''
  let inSpace = false
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index)
    const space = /\s/.test(unit)
    if (space && inSpace) continue
    collapsed += space ? ' ' : unit
    positions.push(index)
    inSpace = space
  }
  return { text: collapsed, positions }
}
