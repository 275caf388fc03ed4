/**
 * A phrase of a pack as a pattern: literal words, `|` between words of which any will do, `*` for any letters. No
 * pattern of a pack can hold up the app: nothing repeats without a bound.
 */
export const phrasePattern = (phrase: string): RegExp | null => {
  const words = phrase.trim().split(/\s+/).map(wordPattern)
  const usable = words.length > 0 && words.every((word) => word !== '')
  return usable ? new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s{1,20}')}(?![\\p{L}\\p{N}])`, 'giu') : null
}

const wordPattern = (word: string): string => {
  const choices = word
    .split('|')
    .filter((choice) => /[\p{L}\p{N}]/u.test(choice))
    .map((choice) => choice.split('*').map(literal).join('\\p{L}{0,30}'))
  return choices.length === 0 ? '' : `(?:${choices.join('|')})`
}

const literal = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "[’']")
