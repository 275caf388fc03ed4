/** What kind of identifier a stretch of text is. The ids are shown to no one and never change. */
export type IdentifierRule =
  | 'identity.name'
  | 'identity.initials-age'
  | 'identity.date-of-birth'
  | 'identity.nhs-number'
  | 'identity.upn'
  | 'identity.ni-number'
  | 'identity.postcode'
  | 'identity.address'
  | 'identity.phone'
  | 'identity.email'
  | 'identity.school'
  | 'identity.home'
  | 'identity.place'

/** What can stand in its place: the code of the case, a role ("mother"), a kind ("a primary school"), an age. */
export type Replacement = 'case-code' | 'role' | 'kind' | 'age'

/** Something in a note that can lead to a person. */
export type Identifier = {
  readonly rule: IdentifierRule
  /** The words themselves, and where they start in the text, in UTF-16 units. */
  readonly quote: string
  readonly offset: number
  /** What it is, why it matters, what to write instead. */
  readonly message: string
  /** Missing: nothing needs to stand in its place. */
  readonly replacement?: Replacement
}

/** A stretch of a text. */
export type Span = { readonly quote: string; readonly offset: number }

/** What is said of each rule, and what is offered. */
const explanations: Readonly<Record<IdentifierRule, Pick<Identifier, 'message' | 'replacement'>>> = {
  'identity.name': {
    message:
      'This looks like a person’s name. A note must not show who a child, relative or worker is: use the case code, or the role.',
    replacement: 'case-code',
  },
  'identity.initials-age': {
    message: 'Initials with an age lead to one child in a small group. Use the case code.',
    replacement: 'case-code',
  },
  'identity.date-of-birth': {
    message: 'This looks like a date of birth, which points to one child. Use the case code, or the age.',
    replacement: 'age',
  },
  'identity.nhs-number': {
    message: 'This is an NHS number: it identifies one person for life. Use the case code.',
    replacement: 'case-code',
  },
  'identity.upn': {
    message: 'This is a unique pupil number: it identifies one child in every school. Use the case code.',
    replacement: 'case-code',
  },
  'identity.ni-number': {
    message: 'This is a National Insurance number: it identifies one person. Use the case code.',
    replacement: 'case-code',
  },
  'identity.postcode': {
    message:
      'A full postcode leads to a handful of homes. Leave it out; the case code says where the record is.',
    replacement: 'case-code',
  },
  'identity.address': {
    message:
      'This looks like an address, which leads to a home. Leave it out, or say what kind of home it is.',
    replacement: 'kind',
  },
  'identity.phone': {
    message: 'A telephone number leads to a person. Leave it out, or use the role.',
    replacement: 'role',
  },
  'identity.email': {
    message: 'An email address leads to a person. Leave it out, or use the role.',
    replacement: 'role',
  },
  'identity.school': {
    message:
      'This names a school: with an age it can be enough to know the child. Say what kind it is, “a primary school”.',
    replacement: 'kind',
  },
  'identity.home': {
    message:
      'This names a home: the few who live there can be known. Say what kind it is, “a children’s home”.',
    replacement: 'kind',
  },
  'identity.place': {
    message:
      'This says exactly where somebody is. Leave the place out, or say only what matters about it, “two miles away”.',
    replacement: 'kind',
  },
}

/** Spans with what is said of their rule. */
export const identifiersOf = (rule: IdentifierRule, spans: readonly Span[]): readonly Identifier[] =>
  spans.map(({ quote, offset }) => ({ rule, quote, offset, ...explanations[rule] }))

/** Every match of a pattern with the flag `g`, or of its first group, that is accepted. */
export const spansOf = (
  text: string,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): readonly Span[] =>
  [...text.matchAll(pattern)].filter(accept).map((match) => {
    const quote = match[1] ?? match[0]
    return { quote, offset: match.index + match[0].indexOf(quote) }
  })

/** A pattern with the flag `g`, and which of its matches count. */
export type Form = readonly [RegExp, ((match: RegExpExecArray) => boolean)?]

/** The same for several patterns. */
export const spansOfForms = (text: string, forms: readonly Form[]): readonly Span[] =>
  forms.flatMap(([pattern, accept]) => spansOf(text, pattern, accept))
