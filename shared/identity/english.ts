import nlp from 'compromise/two'

/** The library's word list: what kind of word each of some 24,000 is. Read once. */
const lexicon: ReadonlyMap<string, string> = new Map(
  Object.entries(readLexicon(nlp.model())).map(([word, tags]) => [word, String(tags)]),
)

function readLexicon(model: object): object {
  const one = 'one' in model ? model.one : null
  const words = typeof one === 'object' && one !== null && 'lexicon' in one ? one.lexicon : null
  if (typeof words !== 'object' || words === null) throw new Error('The language library has no word list.')
  return words
}

/** A given name in the library's list that is nothing else there. */
export const isListedForename = (lower: string): boolean =>
  /^(?:MaleName|FemaleName|FirstName)$/.test(lexicon.get(lower) ?? '')

/** A word of the library's list that is no name: the ones people use every day. */
export const isCommonWord = (lower: string): boolean => {
  const tags = lexicon.get(lower)
  return tags !== undefined && !/Name/.test(tags)
}

/** A city, country or organisation in the library's list: too wide to say where somebody lives. */
export const isWidelyKnown = (lower: string): boolean =>
  /City|Country|Region|Place|Organization|SportsTeam|Demonym/.test(lexicon.get(lower) ?? '')

/** A family name in the library's list. */
export const isListedSurname = (lower: string): boolean => lexicon.get(lower) === 'LastName'

const endings =
  /(?:[a-z](?:tion|sion|ment|ness|ings?|ity|ities|ance|ence|ances|ences|ship|ships|ably|ally|ive|ives|ible|able|ful|less|ous|ical|ised|ises|isation|ology|graphy|works?|shops?|line|worker|ers|ors|ists|ians?|ated|ates|ting|ting|ssed|cies|dies|ties|ries|ges|tes|ces|ses|nts|als|ics|isms?|ward|wards|wise|hood|like|book|books|board|boards|room|time|side|day|days|off|up)|^(?:un|re|pre|non|over|under|inter|multi|counter|self|co)-?[a-z]{5,})$/

/**
 * An English word: as the library's list says, or a spelling dictionary; where there is none, the endings of English
 * words.
 */
export const isOrdinaryWord = (lower: string, isWord?: (lower: string) => boolean): boolean => {
  const tags = lexicon.get(lower)
  if (tags !== undefined && !/Name|^Person$|City|Organization|SportsTeam/.test(tags)) return true
  return isWord ? isWord(lower) : endings.test(lower)
}

/** Whether the second word of a clause is a finite verb there: "Will said", "Mark has", not "Will be", "Mark it". */
export const secondIsFiniteVerb = (clause: string): boolean =>
  nlp(clause).match('^. (#PastTense|#PresentTense|#Copula|#Modal|#Auxiliary) .*').not('^. #Infinitive').found
