import { forenames } from '../letters/forenames'
import { ambiguousNames, commonSubjects } from './ambiguousNames'
import { isCommonWord, isListedForename, isListedSurname, isOrdinaryWord } from './english'
import type { Span } from './identifier'
import { moreForenames } from './moreForenames'
import { isOfInstitution, isPersonHere } from './nameContext'
import { notNames } from './notNames'
import { beforeAName, kin, onlyPersons } from './personWords'
import { isSlip } from './slips'
import { tokensOf } from './tokens'
import type { Token } from './tokens'
import { wideAreas } from './wideAreas'

/** Whether a word in small letters is an English one; a spelling dictionary knows. */
export type IsWord = (lower: string) => boolean

type Reading = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly isWord: IsWord | undefined
}
type Name = { readonly from: number; readonly to: number }

const titles = new Set(
  'mr mrs ms miss mx master dr prof professor sir dame rev reverend pc dc ds di dci sgt insp cllr judge hhj imam pastor'.split(
    ' ',
  ),
)
const lowerForenames = new Set([...forenames, ...moreForenames].map((name) => name.toLowerCase()))

/** Forenames, whole names, surnames after a title; once a name was seen, each other place where it stands. */
export const findNames = (text: string, isWord?: IsWord): readonly Span[] => {
  const reading = { text, tokens: tokensOf(text), isWord }
  const { tokens } = reading
  const names: Name[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const to = lastOfName(reading, at)
    if (to === null) continue
    names.push({ from: withForename(reading, at), to })
    at = to
  }
  return [...names, ...alsoNames(reading, names)].flatMap(({ from, to }) => {
    const [first, last] = [tokens[from], tokens[to]]
    if (!first || !last) return []
    return [{ quote: text.slice(first.offset, last.offset + last.word.length), offset: first.offset }]
  })
}

/** Where the name that begins here ends; null: none begins here. */
const lastOfName = (reading: Reading, at: number): number | null => {
  const { tokens } = reading
  const token = tokens[at]
  if (!token) return null
  if (titles.has(token.lower)) return afterTitle(reading, at)
  if (!token.capital) return isHurriedName(reading, at) ? at : null
  const ambiguous = ambiguousNames.has(token.word) && !forenames.has(token.word)
  if (!ambiguous && (wideAreas.has(token.word) || notNames.has(token.lower))) return null
  if (isOfInstitution({ ...reading, at })) return null
  const isName = ambiguous
    ? isPersonHere({ ...reading, at }, token) ||
      (!token.first && !commonSubjects.has(token.word) && standsAlone(reading, at))
    : isForename(token) ||
      isNamedHere(reading, at) ||
      (isUnknown(reading, token) && (isPersonHere({ ...reading, at }, token) || standsAlone(reading, at)))
  return isName ? withSurname(reading, at) : null
}

const isForename = ({ word, lower }: Token): boolean =>
  forenames.has(word) || moreForenames.has(word) || (isListedForename(lower) && !ambiguousNames.has(word))

/** No word, place or institution that we know of. */
const isUnknown = ({ isWord }: Reading, { word, lower }: Token): boolean =>
  word.length > 2 &&
  !wideAreas.has(word) &&
  !notNames.has(lower) &&
  !lower.split('-').every((part) => prefixes.has(part) || notNames.has(part) || isOrdinaryWord(part, isWord))

const prefixes = new Set(
  'anti co cyber de e ex inter mid multi non over post pre re self semi sub un'.split(' '),
)

/** A strange word with a capital: a person, unless a place or a thing leads to it. Needs a dictionary to be strange. */
const standsAlone = (reading: Reading, at: number): boolean => {
  const { tokens, isWord } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!isWord || !token) return false
  if (next?.capital && next.gap === ' ' && notNames.has(next.lower)) return leadsOn(reading, at + 2)
  if (next?.gap === ' ' && (families.has(next.lower) || (next.capital && isUnknown(reading, next))))
    return true
  // Of a first word the capital says nothing: it must not be one that was only typed too fast.
  if (token.first) return isPaired(reading, at) || !isSlip(token.lower, isWord)
  if (!before || startsAName(reading, before) || !/^(?:,? | [(=] ?)$/.test(token.gap)) return false
  if (before.lower === 'as') return tokens[at - 2]?.lower === 'known'
  if (before.lower === 'from') return messages.has(tokens[at - 2]?.lower ?? '')
  if (before.lower === 'to') return !ways.has(tokens[at - 2]?.lower ?? '')
  return !leadsToAThing.has(before.lower)
}
/** A capital before it that is not only the beginning of a sentence. */
const startsAName = ({ isWord }: Reading, { capital, first, lower }: Token): boolean =>
  capital && !(first && isOrdinaryWord(lower, isWord) && !notNames.has(lower))

/** "Meilin and Grzegorz" */
const isPaired = (reading: Reading, at: number): boolean => {
  const [and, other] = [reading.tokens[at + 1], reading.tokens[at + 2]]
  return /^(?:and|&)$/.test(and?.lower ?? '') && other?.capital === true && isUnknown(reading, other)
}
/** What has its end in a place: "moved to Rotherham". */
const ways = new Set(
  'move moves moved moving go goes going gone went return returns returned returning back sent send taken takes took travel travels travelled travelling drove drive drives driven access referred transferred transfer relocated relocate came come comes coming trip trips bus train close next according due up down out over flights flight fled deported'.split(
    ' ',
  ),
)
const families = new Set(
  'family household siblings brothers sisters twins kids boys girls parents grandparents case children lads'.split(
    ' ',
  ),
)
const messages = new Set(
  'text texts call calls email emails letter message messages card note disclosure voicemail'.split(' '),
)
const leadsToAThing = new Set(
  'in at near across around within outside on of the a an this that via using through called as and or like under inside between into onto off towards behind opposite nr every each local its our your'.split(
    ' ',
  ),
)

/** An ordinary word with a capital where only a name can stand: "uncle Zephyr", "SSW Catalina Smith". */
const isNamedHere = (reading: Reading, at: number): boolean => {
  const { tokens } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !token || token.first || before.possessive || !/^ \(?$/.test(token.gap)) return false
  if (startsAName(reading, before)) return false
  if (next?.capital && next.gap === ' ')
    return (
      (isListedSurname(next.lower) && beforeAName.has(before.lower)) ||
      (isUnknown(reading, next) && !leadsToAThing.has(before.lower))
    )
  return kin.has(before.lower) || (next?.gap === ' ' && onlyPersons.has(next.lower))
}

/** Names beside those that were seen: "Meilin and Grzegorz", and each other place where a part of one stands. */
const alsoNames = (reading: Reading, names: readonly Name[]): readonly Name[] => {
  const { tokens } = reading
  const said = new Set(names.flatMap(({ from, to }) => tokens.slice(from, to + 1).map(({ word }) => word)))
  const inside = new Set(names.flatMap(({ from, to }) => tokens.slice(from, to + 1).map((_, n) => from + n)))
  const isAnd = (at: number): boolean => /^(?:and|&|or)$/.test(tokens[at]?.lower ?? '')
  return tokens.flatMap((token, at) => {
    if (!token.capital || inside.has(at) || !isUnknown(reading, token)) return []
    const listed = /^(?:, | ?[&+/] ?)$/.test(token.gap) && inside.has(at - 1)
    const beside = listed || (isAnd(at - 1) && inside.has(at - 2)) || (isAnd(at + 1) && inside.has(at + 2))
    if (!said.has(token.word) && !beside) return []
    return isOfInstitution({ ...reading, at }) ? [] : [{ from: at, to: at }]
  })
}

const afterTitle = (reading: Reading, at: number): number | null => {
  const { tokens } = reading
  const title = tokens[at]
  // "Ms T. Quaye"
  const initials = isInitial(tokens[at + 1], /^\.? $/) ? 1 : 0
  const [next, surname] = [tokens[at + 1 + initials], tokens[at + 2 + initials]]
  if (!title || !next?.capital || !/^\.? $/.test(next.gap)) return null
  if (title.word === title.lower && !/^(?:mr|mrs|ms|miss|dr)$/.test(title.lower)) return null
  return surname?.capital && surname.gap === ' ' && !next.possessive && !notNames.has(surname.lower)
    ? at + 2 + initials
    : at + 1 + initials
}

/** Surnames follow a forename without anything between. Up to two: "Ana Maria Lopez" has three words. */
const withSurname = (reading: Reading, at: number): number => {
  const { tokens } = reading
  let last = at
  while (last < at + 3) {
    const [next, further] = [tokens[last + 1], tokens[last + 2]]
    if (tokens[last]?.possessive || next?.gap !== ' ') break
    // "Rhys ap Gwilym", "Anh Thu Nguyen"
    const isBetween = particles.has(next.word) || (next.capital && notNames.has(next.lower))
    if (isBetween && leadsOn(reading, last + 2)) last += 2
    else if (next.capital && !notNames.has(next.lower)) last += 1
    else if (isInitial(next, / /) && !/^[’'&/-]/.test(further?.gap ?? '')) return last + 1
    else break
  }
  return last
}

/** A strange word with a capital behind a word that belongs to no name by itself. */
const leadsOn = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]
  return token?.capital === true && token.gap === ' ' && isUnknown(reading, token)
}

const particles = new Set(
  'ap ab al el bin bint ibn van von der den de da dos du del di la le ter ten san Ní Ó Ui ul ur'.split(' '),
)

/** "T" of "T. Quaye" and of "Ollie T"; "I" and "A" are words. */
const isInitial = (token: Token | undefined, gap: RegExp): boolean =>
  token !== undefined && /^[B-HJ-Z]$/.test(token.word) && gap.test(token.gap)

/** The initial before a surname, "J. Mbeki", or a rare word before it that begins the sentence: "Zephyr Schofield". */
const withForename = (reading: Reading, from: number): number => {
  const { tokens, isWord } = reading
  const [before, token] = [tokens[from - 1], tokens[from]]
  const isRare =
    isWord !== undefined &&
    before?.capital === true &&
    before.first &&
    !before.lower.includes('-') &&
    !before.possessive &&
    token?.gap === ' ' &&
    !isCommonWord(before.lower) &&
    !notNames.has(before.lower) &&
    !wideAreas.has(before.word)
  return isRare ? from - 1 : withInitial(reading, from)
}
const withInitial = ({ tokens }: Reading, from: number): number =>
  isInitial(tokens[from - 1], /(?:^|[^\p{L}])$/u) && /^\.? $/.test(tokens[from]?.gap ?? '') ? from - 1 : from

/** "ella's mum", "told callum", "mum sarah": a forename in small letters, where nothing else is meant. */
const isHurriedName = ({ tokens, isWord }: Reading, at: number): boolean => {
  const token = tokens[at]
  return (
    token !== undefined &&
    token.word === token.lower &&
    token.word.length > 3 &&
    lowerForenames.has(token.lower) &&
    !isOrdinaryWord(token.lower, isWord) &&
    !notNames.has(token.lower) &&
    !/[@./_-]$/.test(token.gap) &&
    !/^[@_-]/.test(tokens[at + 1]?.gap ?? '')
  )
}
