/** What is looked for, as two expressions for the full-text index. null: nothing of that kind was typed. */
export type SearchQuery = {
  readonly match: string | null
  readonly without: string | null
}

/** Nobody types more; a pasted page must not become a thousand conditions. */
const mostTerms = 24

/**
 * Turns what a person types into a query that SQLite accepts, whatever it is. Words must all be there; "words in
 * quotes" stand together; -word must not be there; a word that ends in * or is still being typed (the last one, from
 * two letters on) is the beginning of a word. All signs of SQLite's own language are taken out.
 */
export const searchQuery = (typed: string): SearchQuery => {
  const terms = termsOf(typed).slice(0, mostTerms)
  const wanted = terms.filter(({ isExcluded }) => !isExcluded)
  const excluded = terms.filter(({ isExcluded }) => isExcluded)
  return { match: joined(wanted, ' AND '), without: joined(excluded, ' OR ') }
}

type Term = {
  readonly words: readonly string[]
  readonly isExcluded: boolean
  readonly isBeginning: boolean
}

// -"several words", "several words" (also not closed yet), -word, word
const piece = /(?<minus>-?)(?:["“”](?<phrase>[^"“”]*)(?<closing>["“”]?)|(?<word>[^\s"“”]+))/gu

const termsOf = (typed: string): readonly Term[] =>
  [...typed.matchAll(piece)].flatMap((found): readonly Term[] => {
    const { minus, phrase, closing, word } = found.groups ?? {}
    const isLast = found.index + found[0].length === typed.length
    const isExcluded = minus === '-' || (word?.startsWith('-') ?? false)
    const isOpen = isLast && (phrase === undefined || closing === '')
    const words = wordsOf(phrase ?? word ?? '')
    const last = words.at(-1) ?? ''
    const isBeginning =
      Array.from(last).length > 1 &&
      ((isOpen && !isExcluded && !/\s$/u.test(phrase ?? '')) || word?.endsWith('*') === true)
    // The first letter of a word that is being typed says nothing yet.
    if (words.length === 1 && isOpen && /^\p{L}$/u.test(last)) return []
    return words.length === 0 ? [] : [{ words, isExcluded, isBeginning }]
  })

/** As the index cuts them: letters and digits, with their accents. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []

const joined = (terms: readonly Term[], by: ' AND ' | ' OR '): string | null =>
  terms.length === 0
    ? null
    : terms.map(({ words, isBeginning }) => `"${words.join(' ')}"${isBeginning ? ' *' : ''}`).join(by)
