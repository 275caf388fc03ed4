/** Words and phrases that are kept: an identifier all of whose words are among theirs is none. */
export const isKnown = (known: readonly string[]): ((quote: string) => boolean) => {
  const words = new Set(known.flatMap(wordsOf))
  return (quote) => {
    const own = wordsOf(quote)
    return own.length > 0 && own.every((word) => words.has(word))
  }
}

const wordsOf = (phrase: string): readonly string[] =>
  (phrase.toLowerCase().match(/[\p{L}\p{N}@._+]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []).map((word) =>
    word
      .replace(/[’']s$/, '')
      .replace(/’/g, "'")
      .replace(/[.]$/, ''),
  )
