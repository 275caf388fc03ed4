/**
 * Writes out acronyms at their first use, in the order of the texts given: "personal education plan (PEP)" when the
 * acronym comes again, "personal education plan" when it does not. Where the inspector has already written it out with
 * the acronym in brackets, nothing is changed.
 */
export const expandAcronyms = (
  texts: readonly string[],
  acronyms: Readonly<Record<string, string>>,
): readonly string[] => {
  const known = Object.keys(acronyms).filter((acronym) => acronym.trim() !== '' && acronyms[acronym]?.trim())
  if (known.length === 0) return texts
  const pattern = patternOf(known)
  const uses = new Map<string, number>()
  for (const text of texts)
    for (const match of text.matchAll(pattern)) count(uses, match.groups?.['acronym'] ?? '')
  const met = new Set<string>()
  return texts.map((text) =>
    text.replace(
      pattern,
      (whole, article: string | undefined, acronym: string, ending: string | undefined, at: number) => {
        if (met.has(acronym)) return whole
        met.add(acronym)
        const words = acronyms[acronym]?.trim() ?? acronym
        const start = at + (article?.length ?? 0)
        if (isInBrackets(text, start, acronym + (ending ?? ''))) return whole
        const written = withEnding(words, ending ?? '')
        const expanded = startsSentence(text, start) && !article ? capitalise(written) : written
        const again = (uses.get(acronym) ?? 0) > 1 ? ` (${acronym}${ending?.startsWith('s') ? 's' : ''})` : ''
        return `${articleFor(article ?? '', words)}${expanded}${again}`
      },
    ),
  )
}

/** First letter in upper case, the rest as it is. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Acronyms as whole words, also in the plural and the possessive; parts of hyphenated words are left alone. */
const patternOf = (acronyms: readonly string[]): RegExp => {
  const list = [...acronyms]
    .sort((a, b) => b.length - a.length)
    .map((acronym) => acronym.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])([Aa]n? )?(?<acronym>${list})(s['’]|s|['’]s)?(?![\\p{L}\\p{N}-])`,
    'gu',
  )
}

const count = (uses: Map<string, number>, acronym: string): void => {
  uses.set(acronym, (uses.get(acronym) ?? 0) + 1)
}

/** "... plan (PEP)": already written out by the inspector. */
const isInBrackets = (text: string, start: number, written: string): boolean =>
  text.charAt(start - 1) === '(' && text.charAt(start + written.length) === ')'

const startsSentence = (text: string, at: number): boolean => /(^|[.!?]["”’]?\s+)$/.test(text.slice(0, at))

const withEnding = (words: string, ending: string): string => {
  if (ending === '') return words
  if (ending === '’s' || ending === "'s")
    return words.endsWith('s') ? words + ending.charAt(0) : words + ending
  const plural = words.endsWith('s') ? words : words.replace(/([^aeiou])y$/, '$1ie') + 's'
  return ending === 's' ? plural : plural + ending.charAt(1)
}

/** "an SGO" is "a special guardianship order": the article follows the words that are read. */
const articleFor = (article: string, words: string): string => {
  if (article === '') return ''
  const vowel = /^([aeio]|u(?!n[aeiou]|s[aeiou]|ti)|hono|hour)/i.test(words) && !/^(eu|one\b)/i.test(words)
  return `${article.charAt(0)}${vowel ? 'n' : ''} `
}
