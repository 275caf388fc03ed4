import nspell from 'nspell'
import { createNearestWords } from './nearestWords'
import { wordsToCheck } from './wordsToCheck'
import type { Word } from './wordsToCheck'

export type Spelling = {
  /** The words of the visit and of the personal list: right in whichever case they are written. */
  readonly know: (words: readonly string[]) => void
  readonly misspelt: (text: string) => readonly Word[]
  /** A word of the dictionary or the field, whatever the lists of the visit hold: for telling names from words. */
  readonly isWord: (word: string) => boolean
  /** What may have been meant, the likeliest first; five at most. */
  readonly suggest: (word: string) => readonly string[]
}

export type DictionaryFiles = {
  readonly aff: string
  readonly dic: string
  /** The vocabulary of the field: one word a line, `#` starts a remark. */
  readonly field: string
}

/** British English with the words of children's services. */
export const createSpelling = ({ aff, dic, field }: DictionaryFiles): Spelling => {
  const checker = nspell(aff, dic)
  const entries = field.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  checker.personal(entries.join('\n'))
  const fieldWords = entries.map((entry) => entry.split('/', 1)[0] ?? entry)
  // Made when it is first asked for: checking begins sooner.
  let nearest: ReturnType<typeof createNearestWords> | undefined
  let known: ReadonlySet<string> = new Set()
  let knownAsWritten: readonly string[] = []
  // The same words come again and again: each is looked up once.
  const looked = new Map<string, boolean>()

  const isRight = (word: string): boolean => known.has(folded(word)) || isWord(word)

  const isWord = (word: string): boolean => {
    const before = looked.get(word)
    if (before !== undefined) return before
    const right = checker.correct(word) || isPrefixed(word, checker.correct.bind(checker))
    looked.set(word, right)
    return right
  }

  const wrongParts = ({ word, offset }: Word): readonly Word[] => {
    if (isRight(word)) return []
    const parts = partsOf(word)
    if (parts.length === 1) return [{ word, offset }]
    // "co-ordinated" is a word without its hyphen, "ordinated" is none.
    if (isRight(parts.map((part) => part.word).join(''))) return []
    return parts
      .map((part) => ({ word: part.word, offset: offset + part.offset }))
      .filter((part) => part.word.length > 1 && !prefixes.has(folded(part.word)) && !isRight(part.word))
  }

  return {
    know: (words) => {
      knownAsWritten = words
      known = new Set(
        words.flatMap((word) => [word, ...wordsToCheck(word).map((part) => part.word)]).map(folded),
      )
    },
    isWord,
    misspelt: (text) => wordsToCheck(text).flatMap(wrongParts),
    suggest: (word) => {
      const sameLetters = [...fieldWords, ...knownAsWritten].filter((each) => folded(each) === folded(word))
      const ofVisit = createNearestWords(knownAsWritten)(word, 2)
      nearest ??= createNearestWords(formsOf(checker))
      const near = word.length > longest ? [] : nearest(word, most)
      const apart = inTwo(word, checker.correct.bind(checker)).slice(0, 1)
      const found = [...sameLetters, ...ofVisit, ...near.slice(0, 2), ...apart, ...near.slice(2)]
      const written = found.map((each) => inCaseOf(word, each))
      return [...new Set(written)].filter((each) => each !== word).slice(0, most)
    },
  }
}

const most = 5
const longest = 40

/** All forms of all words. The checker builds them and keeps them to itself; its release is pinned. */
const formsOf = (checker: unknown): readonly string[] => {
  const { data } = checker as { readonly data: Readonly<Record<string, readonly string[] | null>> }
  return Object.entries(data)
    .filter(([form, flags]) => /^\p{L}[\p{L}']*$/u.test(form) && !(flags ?? []).includes(neverSuggested))
    .map(([form]) => form)
}

/** The dictionary's mark on words that are right and nobody wants to be offered. */
const neverSuggested = '!'

const inCaseOf = (typed: string, word: string) =>
  /^\p{Lu}\p{Ll}/u.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word

/** "aswell", "inthe": a space is missing after a little word. */
const inTwo = (word: string, isWord: (word: string) => boolean): readonly string[] =>
  littleWords
    .filter((little) => folded(word).startsWith(little) && word.length > little.length + 1)
    .filter((little) => isWord(word.slice(little.length)))
    .map((little) => `${word.slice(0, little.length)} ${word.slice(little.length)}`)

const littleWords = 'as in of at to on up by and the for each every this that with'.split(' ').concat('a')

const folded = (word: string) => word.toLowerCase().replaceAll('’', "'")

/** "non-verbal", "co-ordinated": the parts of a word with hyphens, with their places. */
const partsOf = (word: string): readonly Word[] =>
  [...word.matchAll(/[^\-‑]+/g)].map((part) => ({ word: part[0], offset: part.index }))

/** What stands before a hyphen and is no word of its own. */
const prefixes: ReadonlySet<string> = new Set(
  (
    'anti auto bi co counter cross de ex extra hyper inter intra macro micro mid mini multi neo non over para post ' +
    'pre pro pseudo quasi re self semi sub trans tri ultra un under vice'
  ).split(' '),
)

/** "rereferral", "nonverbal": written as one, and the rest is a word. Only prefixes that hide no slip. */
const isPrefixed = (word: string, isWord: (word: string) => boolean) =>
  ['non', 'multi', 'inter', 'intra'].some(
    (prefix) =>
      folded(word).startsWith(prefix) && word.length > prefix.length + 3 && isWord(word.slice(prefix.length)),
  )
