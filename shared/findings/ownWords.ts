/** Passages one after another, each closed by a full stop: what stands where nobody has worded a finding yet. */
export const ownWords = (quotes: readonly string[]): string =>
  quotes
    .map((quote) => quote.trim().replace(/\s+/g, ' '))
    .filter((quote) => quote !== '')
    .map((quote) => (/[.!?]["”’)]?$/.test(quote) ? quote : `${quote}.`))
    .join(' ')

/** Is this text nothing but the passages' own words? */
export const isOwnWords = (text: string, quotes: readonly string[]): boolean =>
  quotes.length > 0 && text.trim().replace(/\s+/g, ' ') === ownWords(quotes)
