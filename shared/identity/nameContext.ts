import { ambiguousNames, commonSubjects, months } from './ambiguousNames'
import { secondIsFiniteVerb } from './english'
import { notNames } from './notNames'
import { afterAName, beforeAName, beforeAPerson, ofAPerson, onlyPersons } from './personWords'
import type { Token } from './tokens'

/** A word where it stands. */
export type Place = { readonly text: string; readonly tokens: readonly Token[]; readonly at: number }

/** Whether what stands beside a word with a capital says that it is a person. */
export const isPersonHere = (place: Place, token: Token): boolean => {
  const { text } = place
  if (hasWhatPersonsHave(place, token)) return true
  const end = token.offset + token.word.length
  if (!months.has(token.word) && isAged(text.slice(end, end + 24))) return true
  return isIntroduced(place, token) || acts(place, token)
}

const hasWhatPersonsHave = ({ tokens, at }: Place, token: Token): boolean => {
  const next = tokens[at + 1]
  return token.possessive && next !== undefined && /^[’']? $/.test(next.gap) && ofAPerson.has(next.lower)
}

const isIntroduced = ({ tokens, at }: Place, token: Token): boolean => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (!before || before.possessive) return false
  // "Dad: Oluchi", "SW = Oluchi", "her sister (Oluchi)"
  if (beforeAName.has(before.lower) && /^(?: | ?[:=(–-] ?| = | \()$/.test(token.gap)) return true
  if (token.first || token.gap !== ' ') return false
  if (months.has(token.word) || (next?.capital && next.gap === ' ' && notNames.has(next.lower))) return false
  return beforeAPerson.has(before.lower) || (before.lower === 'to' && speech.has(tokens[at - 2]?.lower ?? ''))
}
const speech = new Set(
  'spoke speak speaking talked talk talks talking said listened listen close belongs according wrote written letter text email call visit visits married engaged related loyal'.split(
    ' ',
  ),
)

const acts = (place: Place, token: Token): boolean => {
  const next = place.tokens[place.at + 1]
  if (!next || next.gap !== ' ' || next.capital) return false
  if (onlyPersons.has(next.lower)) return true
  if (!afterAName.has(next.lower)) return false
  if (!ambiguousNames.has(token.word)) return true
  return !(token.first && commonSubjects.has(token.word)) && secondIsFiniteVerb(clauseFrom(place))
}

const isAged = (after: string): boolean =>
  /^(?:,? \(?aged? \d{1,2}\b|, ?(?:1?\d|2[0-5])(?=[,.;)]|$| [-–])| \((?:1?\d|2[0-5])\)|,? \(?(?:1?\d|2[0-5]) ?(?:yrs?|y\/?o|years?)\b)/.test(
    after,
  )

/** The next words, as the language library reads them. */
const clauseFrom = ({ tokens, at }: Place): string =>
  tokens
    .slice(at, at + 8)
    .map(({ word }) => word)
    .join(' ')

/** "St Thomas", "Alexandra Road", "the Philomena protocol": names that places, prizes and methods bear. */
export const isOfInstitution = ({ tokens, at }: Place): boolean => {
  const before = tokens[at - 1]
  if (
    before &&
    /^(?:St|Saint|Prince|Princess|King|Queen|Lady|Lord|Royal)$/.test(before.word) &&
    /^\.? $/.test(tokens[at]?.gap ?? '')
  )
    return true
  const [next, second, third] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  const belongs = (word: Token | undefined): boolean =>
    word !== undefined && word.gap === ' ' && institutions.has(word.lower)
  if (belongs(next)) return true
  if (!next?.capital || next.gap !== ' ') return false
  return belongs(second) || (second?.capital === true && second.gap === ' ' && belongs(third))
}

const institutions = new Set(
  'house road street lane avenue centre center hospital school schools academy college university trust court hall foundation project service services team teams hub hubs act report review award fund institute society inn law rule model gate ward programme unit council partnership board panel network alliance inquiry framework scale index protocol tool association club charity brigade initiative pledge strategy project app system'.split(
    ' ',
  ),
)
