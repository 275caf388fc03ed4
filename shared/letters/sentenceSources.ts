import type { Finding } from '../findings/finding'
import type { LetterParagraph, Source } from './letter'
import { sentencesOf } from './textRule'

/**
 * Which of a paragraph's sources one of its sentences rests on, and how that is known. Sources belong to paragraphs: a
 * sentence never gets one that its paragraph has not, and where nothing tells, all of them are named as the paragraph's.
 */
export type SentenceSources = {
  readonly sentence: string
  /** Where it stands in the paragraph's text. */
  readonly offset: number
  /**
   * `finding`: it stands word for word in one finding, and these are that finding's sources in this paragraph.
   * `words`: these share telling words with it, in their quote or in what they are about.
   * `paragraph`: nothing tells which; these are all the paragraph has.
   */
  readonly basis: 'finding' | 'words' | 'paragraph'
  /** The finding whose words they are; null for the other two. */
  readonly findingId: string | null
  /** The most telling first. */
  readonly sources: readonly Source[]
  /** What else the paragraph rests on. */
  readonly rest: readonly Source[]
}

/** The sentence around a place in the paragraph. null: there is no sentence, or the paragraph is one sentence only. */
export const sentenceAt = (
  text: string,
  offset: number,
): { readonly text: string; readonly offset: number } | null => {
  const sentences = sentencesOf(text)
  if (sentences.length < 2) return null
  // At the end of a sentence one is still in it; in the space before the next, too.
  return sentences.findLast((sentence) => sentence.offset <= offset) ?? sentences[0] ?? null
}

/**
 * What the sentence at a place of the paragraph rests on, as far as it can be known. `about` are words that say what a
 * passage is about beside its quote, by its id: the short names of its prompts, what its note has counted.
 */
export const sentenceSources = (
  paragraph: Pick<LetterParagraph, 'text' | 'sources'>,
  findings: readonly Pick<Finding, 'id' | 'text'>[],
  offset: number,
  about: ReadonlyMap<string, string> = new Map(),
): SentenceSources | null => {
  const sentence = sentenceAt(paragraph.text, offset)
  if (sentence === null || paragraph.sources.length === 0) return null
  const found = { sentence: sentence.text, offset: sentence.offset }
  const own = tellingWords(sentence.text)
  const byWords = (sources: readonly Source[]) =>
    sources
      .map((source) => ({
        source,
        shared: sharedWords(own, tellingWords(`${source.quote} ${about.get(source.passageId) ?? ''}`)),
      }))
      .sort((a, b) => b.shared - a.shared)

  const cited = new Set(paragraph.sources.map(({ findingId }) => findingId))
  const holders = findings.filter(({ id, text }) => cited.has(id) && holds(text, sentence.text))
  const [holder] = holders
  // Where two findings say the same words, the words do not tell which of them is meant.
  if (holder !== undefined && holders.length === 1 && cited.size > 1) {
    const ofFinding = paragraph.sources.filter(({ findingId }) => findingId === holder.id)
    return {
      ...found,
      basis: 'finding',
      findingId: holder.id,
      sources: byWords(ofFinding).map(({ source }) => source),
      rest: paragraph.sources.filter(({ findingId }) => findingId !== holder.id),
    }
  }
  const near = byWords(paragraph.sources).filter(({ shared }) => shared >= fewestShared)
  if (near.length > 0) {
    const sources = near.map(({ source }) => source)
    return {
      ...found,
      basis: 'words',
      findingId: null,
      sources,
      rest: paragraph.sources.filter((source) => !sources.includes(source)),
    }
  }
  return { ...found, basis: 'paragraph', findingId: null, sources: paragraph.sources, rest: [] }
}

/** One word in common is chance ("visits"); two are about the same thing. */
const fewestShared = 2

const sharedWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length

/** Words that every note and letter is full of tell nothing. */
const common = new Set(
  (
    'about after also always because been before being between both children child could does during each ' +
    'even every from have having here into itself just like made make many more most much need needs not only ' +
    'other over same services service should social some such than that their them then there these they this ' +
    'those through under until very well were what when where which while will with within without work worker ' +
    'workers would young people person authority local inspectors'
  ).split(' '),
)

/** Words of four letters and more without their endings: "visited" and "visits" are one. */
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
      .filter((word) => !common.has(word))
      .map((word) => word.replace(/(?:ings?|edly|ed|ly|es|s)$/, ''))
      .filter((word) => word.length >= 3),
  )

/** Typographic marks and spaces are the letter's own, and an acronym may be written out: words are compared, not signs. */
const holds = (whole: string, part: string): boolean => {
  const bare = bareWords(part)
  return bare !== '' && ` ${bareWords(whole)} `.includes(` ${bare} `)
}
const bareWords = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
