import { findAddresses } from '../../identity/addresses'
import { findHomes } from '../../identity/homes'
import type { Span } from '../../identity/identifier'
import { findInitialsWithAge } from '../../identity/initialsWithAge'
import { isKnown } from '../../identity/isKnown'
import { findNiNumbers } from '../../identity/niNumbers'
import { findPlaces } from '../../identity/places'
import { findSchools } from '../../identity/schools'
import { findUpns } from '../../identity/upns'
import { isNamedOpenly } from '../namedOpenly'
import type { Said, TextRule } from '../textRule'

/**
 * What the guard of the notes sees, held against a letter: with the rules of numbers, postcodes, names and dates beside
 * this file it is all of it. A child cannot be told from initials with an age, nor found by a street (domain.md 2.4, 5).
 */
const guard =
  (
    find: (text: string) => readonly Span[],
    said: Said,
    open: (text: string, span: Span) => boolean,
  ): TextRule =>
  (text, { known }) => {
    const isOpen = isKnown(known)
    return find(text)
      .filter((span) => !isOpen(span.quote) && !open(text, span))
      .map(({ quote, offset }) => ({ ...said, quote, offset }))
  }

/** What stands above the salutation is the addressee's office, and below the end the office of Ofsted. */
const isOffice = (text: string, { quote, offset }: Span): boolean => {
  const salutation = /^Dear \p{Lu}/mu.exec(text.slice(0, 3_000))
  return (
    offset < (salutation?.index ?? 0) ||
    /Piccadilly Gate|Store Street|Clive House|Petty France|Aviation House|Royal Exchange/i.test(quote) ||
    isNamedOpenly(text, offset)
  )
}
const never = (): boolean => false

export const guardRules: readonly TextRule[] = [
  guard(
    findInitialsWithAge,
    {
      rule: 'identity.initials-age',
      severity: 'error',
      message: 'Initials with an age lead to one child in a small group: take them out.',
    },
    never,
  ),
  guard(
    findUpns,
    {
      rule: 'identity.upn',
      severity: 'error',
      message: 'This is a unique pupil number: it identifies one child in every school.',
    },
    never,
  ),
  guard(
    findNiNumbers,
    {
      rule: 'identity.ni-number',
      severity: 'error',
      message: 'This is a National Insurance number: it identifies one person.',
    },
    never,
  ),
  guard(
    findAddresses,
    {
      rule: 'identity.address',
      severity: 'error',
      message:
        'This looks like an address, which leads to a home: take it out, or say what kind of home it is.',
    },
    isOffice,
  ),
  guard(
    findSchools,
    {
      rule: 'identity.school',
      severity: 'warning',
      message: 'A named school can be enough to know a child: say what kind it is, “a primary school”.',
    },
    isOffice,
  ),
  guard(
    findHomes,
    {
      rule: 'identity.home',
      severity: 'warning',
      message: 'The few who live in a named home can be known: say what kind it is, “a children’s home”.',
    },
    isOffice,
  ),
  guard(
    findPlaces,
    {
      rule: 'identity.place',
      severity: 'warning',
      message: 'This says exactly where somebody is: say only what matters about the place.',
    },
    isOffice,
  ),
]
