import type { Issue } from '../issue'

type Family = 'identity' | 'evidence' | 'proportion' | 'style' | 'structure' | 'grade' | 'date'
export type RuleId = `${Family}.${string}`

/** Rules that go by a number, with the number of the house: words, unless their name says otherwise. */
export const defaultNumbers = {
  /** 90 % of published sentences are not longer (domain.md 2.2). */
  'style.sentence-length': 30,
  /** Published paragraphs have 63 to 75 words (domain.md 2.2). */
  'style.paragraph-length': 100,
  /** A focused-visit letter has 1,200 to 1,900 words (domain.md 2.2). */
  'structure.length': 2_000,
  /** Improvement points: 3 in the middle, 12 at most (domain.md 2.3). */
  'structure.many-points': 12,
} as const satisfies Readonly<Record<RuleId, number>>

export type TunableRule = keyof typeof defaultNumbers
export const tunableRules = Object.keys(defaultNumbers) as readonly TunableRule[]

/** Every rule of the checks with its severity, unless a pack says otherwise. Ids are shown, stored, and never change. */
export const catalogue = {
  'identity.possible-name': 'warning',
  'identity.count': 'warning',
  'identity.combination': 'error',
  'identity.initials-age': 'error',
  'identity.nhs-number': 'error',
  'identity.upn': 'error',
  'identity.ni-number': 'error',
  'identity.postcode': 'error',
  'identity.address': 'error',
  'identity.phone': 'error',
  'identity.email': 'error',
  'identity.date-of-birth': 'error',
  'identity.school': 'warning',
  'identity.home': 'warning',
  'identity.place': 'warning',
  'evidence.no-source': 'error',
  'evidence.source-gone': 'error',
  'evidence.source-changed': 'warning',
  'evidence.unworded': 'warning',
  'evidence.single-source': 'error',
  'evidence.single-source-claim': 'warning',
  'evidence.contradictory': 'warning',
  'evidence.contradicted': 'warning',
  'evidence.contradiction-open': 'warning',
  'evidence.direction': 'warning',
  'evidence.priority-reason': 'error',
  'evidence.priority-sign-off': 'error',
  'proportion.percentage': 'warning',
  'proportion.n-of-m': 'warning',
  'proportion.tally': 'warning',
  'style.focussed': 'warning',
  'style.ordinal-date': 'warning',
  'style.hidden-sign': 'warning',
  'style.sentence-length': 'info',
  'style.paragraph-length': 'info',
  'style.tense': 'info',
  'style.inspectors-saw': 'info',
  'style.person': 'warning',
  'style.acronym': 'info',
  'style.numeral': 'info',
  'style.term': 'info',
  'style.repeated-word': 'warning',
  'style.contraction': 'warning',
  'style.improvement-form': 'warning',
  'style.improvement-deadline': 'warning',
  'style.improvement-person': 'warning',
  'structure.missing-part': 'warning',
  'structure.misplaced-part': 'warning',
  'structure.empty-section': 'warning',
  'structure.missing-detail': 'warning',
  'structure.finding-left-out': 'warning',
  'structure.duplicate': 'warning',
  'structure.in-both-lists': 'error',
  'structure.length': 'info',
  'structure.many-points': 'info',
  'structure.numbering': 'warning',
  'structure.placeholder': 'error',
  'grade.in-ungraded': 'error',
  'grade.missing': 'error',
  'grade.not-graded': 'error',
  'grade.off-scale': 'error',
  'grade.no-rationale': 'warning',
  'grade.no-passage': 'warning',
  'grade.passage-gone': 'warning',
  'grade.limiting': 'warning',
  'grade.wording': 'warning',
  'grade.mismatch': 'error',
  'grade.no-overall': 'error',
  'date.framework-version': 'warning',
  'date.outside-fieldwork': 'warning',
  'date.unknown-previous': 'warning',
  'date.impossible': 'error',
  'date.sovereign': 'warning',
} as const satisfies Readonly<Record<RuleId, Issue['severity']>>

export type KnownRule = keyof typeof catalogue
export const knownRules = Object.keys(catalogue) as readonly KnownRule[]
