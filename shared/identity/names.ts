import { forenames } from '../letters/forenames'
import { ambiguousNames, commonSubjects, months } from './ambiguousNames'
import { isListedForename, isOrdinaryWord, secondIsFiniteVerb } from './english'
import type { Span } from './identifier'
import { moreForenames } from './moreForenames'
import { notNames } from './notNames'
import { afterAName, beforeAName, beforeAPerson, ofAPerson, onlyPersons } from './personWords'
import { tokensOf } from './tokens'
import type { Token } from './tokens'
import { wideAreas } from './wideAreas'

/** A word where it stands. */
type Place = { readonly text: string; readonly tokens: readonly Token[]; readonly at: number }

const titles = new Set(
  'mr mrs ms miss mx master dr prof professor sir dame rev reverend pc dc ds cllr'.split(' '),
)
const lowerForenames = new Set([...forenames, ...moreForenames].map((name) => name.toLowerCase()))

/** Forenames, whole names, surnames after a title; once a name was seen, each other place where it stands. */
export const findNames = (text: string): readonly Span[] => {
  const tokens = tokensOf(text)
  const names: { readonly from: number; readonly to: number }[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const to = lastOfName({ text, tokens, at })
    if (to === null) continue
    names.push({ from: at, to })
    at = to
  }
  const said = new Set(names.flatMap(({ from, to }) => tokens.slice(from, to + 1).map(({ word }) => word)))
  const inside = new Set(names.flatMap(({ from, to }) => tokens.slice(from, to + 1).map((_, n) => from + n)))
  const again = tokens.flatMap((token, at) =>
    token.capital &&
    said.has(token.word) &&
    !inside.has(at) &&
    isUnknown(token) &&
    !isOfInstitution({ text, tokens, at })
      ? [{ from: at, to: at }]
      : [],
  )
  return [...names, ...again].flatMap(({ from, to }) => {
    const [first, last] = [tokens[from], tokens[to]]
    if (!first || !last) return []
    return [{ quote: text.slice(first.offset, last.offset + last.word.length), offset: first.offset }]
  })
}

/** Where the name that begins here ends; null: none begins here. */
const lastOfName = (place: Place): number | null => {
  const token = place.tokens[place.at]
  if (!token) return null
  if (titles.has(token.lower)) return afterTitle(place)
  if (!token.capital) return isHurriedName(place, token) ? place.at : null
  if (!ambiguousNames.has(token.word) && (wideAreas.has(token.word) || notNames.has(token.lower))) return null
  if (isOfInstitution(place)) return null
  const isName = isForename(token)
    ? true
    : ambiguousNames.has(token.word)
      ? isPersonHere(place, token)
      : isUnknown(token) && isPersonHere(place, token)
  return isName ? withSurname(place) : null
}

const isForename = ({ word, lower }: Token): boolean =>
  forenames.has(word) ||
  moreForenames.has(word) ||
  (isListedForename(lower) && !ambiguousNames.has(word) && !isOrdinaryWord(lower))

/** No word, place or institution that we know of. */
const isUnknown = ({ word, lower }: Token): boolean =>
  word.length > 2 && !isOrdinaryWord(lower) && !notNames.has(lower) && !wideAreas.has(word)

const afterTitle = ({ tokens, at }: Place): number | null => {
  const next = tokens[at + 1]
  if (!next?.capital || !/^\.? $/.test(next.gap)) return null
  if (!tokens[at]?.capital && !/^(?:mr|mrs|ms|miss|dr)$/.test(tokens[at]?.lower ?? '')) return null
  const surname = tokens[at + 2]
  return surname?.capital &&
    surname.gap === ' ' &&
    !notNames.has(surname.lower) &&
    !isOrdinaryWord(surname.lower)
    ? at + 2
    : at + 1
}

/** Surnames follow a forename without anything between. Up to two: "Ana Maria Lopez" has three words. */
const withSurname = ({ tokens, at }: Place): number => {
  let last = at
  while (last < at + 3) {
    const next = tokens[last + 1]
    if (tokens[last]?.possessive || !next || next.gap !== ' ' || !/^\p{Lu}/u.test(next.word)) break
    if (!next.capital || notNames.has(next.lower)) break
    last += 1
  }
  return last
}

/** Parts of the names of schools, roads, churches, charities, prizes: "St Thomas", "Alexandra Road". */
const isOfInstitution = ({ tokens, at }: Place): boolean => {
  const before = tokens[at - 1]
  if (
    before &&
    /^(?:St|Saint|Prince|Princess|King|Queen|Lady|Lord|Royal)$/.test(before.word) &&
    /^\.? $/.test(tokens[at]?.gap ?? '')
  )
    return true
  const following = [tokens[at + 1], tokens[at + 2]]
  return following.some(
    (next, n) =>
      next !== undefined &&
      next.gap === ' ' &&
      (n === 0 || following[0]?.capital === true) &&
      ofInstitution.has(next.word),
  )
}
const ofInstitution = new Set(
  'House Road Street Lane Avenue Centre Center Hospital School Academy College University Trust Court Hall Foundation Project Service Services Team Hub Act Report Review Award Day Charity Fund Institute Society Inn Law Rule Model Square Gate Ward programme project service team model unit hub centre Council Unit Programme Partnership Board Panel Network Alliance Group Inquiry Framework Scale Index Test Tool Profile Plan Association Club'.split(
    ' ',
  ),
)

/** Whether what stands beside a word with a capital says that it is a person. */
const isPersonHere = (place: Place, token: Token): boolean => {
  const { tokens, at, text } = place
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  const joined = (word: Token | undefined): boolean => word !== undefined && /^ $/.test(word.gap)
  if (
    token.possessive &&
    next &&
    joined({ ...next, gap: next.gap.replace(/^[’']/, '') }) &&
    ofAPerson.has(next.lower)
  )
    return true
  if (
    !months.has(token.word) &&
    isAged(text.slice(token.offset + token.word.length, token.offset + token.word.length + 24))
  )
    return true
  if (before && token.gap === ' ' && !token.first) {
    if (beforeAName.has(before.lower) && !before.possessive) return true
    if (
      beforeAPerson.has(before.lower) &&
      !months.has(token.word) &&
      !(next?.capital && next.gap === ' ' && notNames.has(next.lower))
    )
      return true
  }
  if (!next || next.gap !== ' ' || next.capital) return false
  if (ambiguousNames.has(token.word))
    return (
      onlyPersons.has(next.lower) ||
      (!(token.first && commonSubjects.has(token.word)) &&
        afterAName.has(next.lower) &&
        secondIsFiniteVerb(clauseFrom(place)))
    )
  return token.first ? onlyPersons.has(next.lower) : afterAName.has(next.lower)
}

const isAged = (after: string): boolean =>
  /^(?:,? \(?aged? \d{1,2}\b|, ?(?:1?\d|2[0-5])(?=[,.;)]|$| [-–])| \((?:1?\d|2[0-5])\)|,? \(?(?:1?\d|2[0-5]) ?(?:yrs?|y\/?o|years?)\b)/.test(
    after,
  )

const clauseFrom = ({ tokens, at }: Place): string =>
  tokens
    .slice(at, at + 8)
    .map(({ word }) => word)
    .join(' ')

/** "ella's mum", "told callum", "mum sarah": a forename in small letters, where nothing else is meant. */
const isHurriedName = ({ tokens, at }: Place, token: Token): boolean =>
  token.word === token.lower &&
  token.word.length > 3 &&
  lowerForenames.has(token.lower) &&
  !isOrdinaryWord(token.lower) &&
  !notNames.has(token.lower) &&
  !/[@./_-]$/.test(token.gap) &&
  !/^[@_-]/.test(tokens[at + 1]?.gap ?? '')
