import { findAddresses } from './addresses'
import { findDatesOfBirth } from './datesOfBirth'
import { findEmails, isPublicMailbox } from './emails'
import { findHomes } from './homes'
import { identifiersOf } from './identifier'
import type { Identifier, IdentifierRule, Span } from './identifier'
import { findInitialsWithAge } from './initialsWithAge'
import { isKnown } from './isKnown'
import { findNamedPlaces } from './namedPlaces'
import { findNames } from './names'
import type { IsWord } from './names'
import { findNhsNumbers } from './nhsNumbers'
import { findNiNumbers } from './niNumbers'
import { findPhones, isPublicLine } from './phones'
import { findPlaces } from './places'
import { findPostcodes } from './postcodes'
import { findSchools } from './schools'
import { findUpns } from './upns'

export type { Identifier, IdentifierRule } from './identifier'

export type IdentityOptions = {
  /** Words that may stand: the authority's name, teams, what the inspector chose to keep. */
  readonly known: readonly string[]
  /** The day to count ages from, YYYY-MM-DD; without it, the day the computer says. */
  readonly today?: string
  /**
   * Whether a word in small letters is an English one. With a spelling dictionary at hand, strange words with a capital
   * can be told from ordinary ones, and many more names are found.
   */
  readonly isWord?: IsWord
}

/** Surest first: where two meet, the first keeps the place. */
const families = (
  today: string,
  isWord: IsWord | undefined,
): readonly (readonly [IdentifierRule, (text: string) => readonly Span[]])[] => [
  ['identity.email', (text) => findEmails(text).filter(({ quote }) => !isPublicMailbox(quote))],
  ['identity.nhs-number', findNhsNumbers],
  ['identity.phone', (text) => findPhones(text).filter(({ quote }) => !isPublicLine(quote))],
  ['identity.upn', findUpns],
  ['identity.ni-number', findNiNumbers],
  ['identity.date-of-birth', (text) => findDatesOfBirth(text, today)],
  ['identity.postcode', findPostcodes],
  ['identity.school', findSchools],
  ['identity.place', findNamedPlaces],
  ['identity.address', findAddresses],
  ['identity.home', findHomes],
  ['identity.initials-age', findInitialsWithAge],
  ['identity.name', (text) => findNames(text, isWord)],
  ['identity.place', (text) => findPlaces(text, isWord)],
]

/** Everything in one block of text that can lead to a person, in the order of the text; no two overlap. */
export const findIdentifiers = (text: string, options: IdentityOptions): readonly Identifier[] => {
  const known = isKnown(options.known)
  const today = options.today ?? new Date().toISOString().slice(0, 10)
  const found: Identifier[] = []
  const taken = new Uint8Array(text.length)
  for (const [rule, find] of families(today, options.isWord))
    for (const identifier of identifiersOf(rule, find(text))) {
      const { quote, offset } = identifier
      if (known(quote) || taken.subarray(offset, offset + quote.length).includes(1)) continue
      taken.fill(1, offset, offset + quote.length)
      found.push(identifier)
    }
  return found.sort((a, b) => a.offset - b.offset)
}
