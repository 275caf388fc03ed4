export type Word = { readonly word: string; readonly offset: number }

/**
 * The words of a text that can be misspelt. Left out are web and mail addresses, codes and numbers (C07, FD3, 2nd),
 * acronyms with their endings (LADO, EHCPs, LADO's), names written as one word (CareDirector) and single letters.
 */
export const wordsToCheck = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (const chunk of text.matchAll(/\S+/g)) {
    if (isAddress(chunk[0])) continue
    for (const match of chunk[0].matchAll(wordPattern)) {
      const word = withoutPossessive(match[0])
      if (isSpelling(word)) words.push({ word, offset: chunk.index + match.index })
    }
  }
  return words
}

// Digits and underscores belong to a run, so that "C07" is not read as the word "C".
const wordPattern = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’\-‑][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/gu

const isAddress = (chunk: string) =>
  /:\/\/|^www\.|@/i.test(chunk) ||
  /^[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net|gov|docx?|pdf|xlsx?)\b/i.test(chunk)

/** "Ofsted's" is the word Ofsted; "don't" stays whole. */
const withoutPossessive = (word: string) => word.replace(/['’]s$/u, '')

const isSpelling = (word: string) =>
  word.length > 1 && !/[\p{N}_]/u.test(word) && !isAcronym(word) && !/\p{Ll}\p{Lu}/u.test(word)

const isAcronym = (word: string) => {
  const letters = word.replace(/s$/, '').replace(/[^\p{L}]/gu, '')
  return letters === letters.toUpperCase()
}
