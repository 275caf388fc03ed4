/** A quote as a key: findings name passages by their words, and white space is not part of the words. */
export const passageKey = (quote: string): string => quote.trim().replace(/\s+/g, ' ')
