import type { Visit, VisitDetails } from '@shared/visits/visit'

/** One stretch of fieldwork while it is being typed. */
export type RangeDraft = { readonly id: string; readonly first: string | null; readonly last: string | null }
export type MemberDraft = { readonly id: string; readonly name: string; readonly role: string }
export type WordDraft = { readonly id: string; readonly word: string; readonly meaning: string }
export type PreviousDraft = {
  readonly id: string
  readonly type: string
  readonly date: string | null
  readonly outcome: string
  /** One area for improvement a line. */
  readonly improve: string
}

/** The details of a visit as they stand in the form: anything may be missing or wrong until it is read. */
export type VisitDraft = {
  readonly authorityName: string
  readonly shortName: string
  /** The user has typed a short name: it no longer follows the name. */
  readonly isShortNameOwn: boolean
  readonly dates: readonly RangeDraft[]
  readonly letterDate: string | null
  readonly themes: readonly string[]
  readonly includeLeaders: boolean
  readonly scope: string
  readonly team: readonly MemberDraft[]
  readonly addresseeName: string
  readonly addresseeRole: string
  readonly addresseeAddress: string
  readonly previous: readonly PreviousDraft[]
  readonly terms: readonly WordDraft[]
  readonly acronyms: readonly WordDraft[]
  /** Ids of the pack's blocks that are printed only when asked for. */
  readonly optionalBlocks: readonly string[]
  /** Not edited here, and kept as they are. */
  readonly facts: VisitDetails['facts']
}

export const rowId = () => crypto.randomUUID()

export const newRange = (): RangeDraft => ({ id: rowId(), first: null, last: null })
export const newMember = (): MemberDraft => ({ id: rowId(), name: '', role: 'inspector' })
export const newWord = (): WordDraft => ({ id: rowId(), word: '', meaning: '' })
export const newPrevious = (): PreviousDraft => ({
  id: rowId(),
  type: 'inspection',
  date: null,
  outcome: '',
  improve: '',
})

/** A new visit: one stretch of dates and a lead are asked for, nothing else is presumed. */
export const emptyDraft = (): VisitDraft => ({
  authorityName: '',
  shortName: '',
  isShortNameOwn: false,
  dates: [newRange()],
  letterDate: null,
  themes: [],
  includeLeaders: true,
  scope: '',
  team: [{ id: rowId(), name: '', role: 'lead' }],
  addresseeName: '',
  addresseeRole: '',
  addresseeAddress: '',
  previous: [],
  terms: [],
  acronyms: [],
  optionalBlocks: [],
  facts: {},
})

export const draftFromVisit = (visit: Visit): VisitDraft => ({
  authorityName: visit.authority.name,
  shortName: visit.authority.shortName,
  isShortNameOwn: true,
  dates: visit.dates.map(([first, last]) => ({ id: rowId(), first, last })),
  letterDate: visit.letterDate,
  themes: visit.themes,
  includeLeaders: visit.includeLeaders,
  scope: visit.scope,
  team: visit.team.map((member) => ({ id: rowId(), ...member })),
  addresseeName: visit.addressee?.name ?? '',
  addresseeRole: visit.addressee?.role ?? '',
  addresseeAddress: visit.addressee?.address.join('\n') ?? '',
  previous: visit.previous.map(({ type, date, outcome, improve }) => ({
    id: rowId(),
    type,
    date,
    outcome: outcome ?? '',
    improve: improve.join('\n'),
  })),
  terms: wordsFrom(visit.terms),
  acronyms: wordsFrom(visit.acronyms),
  optionalBlocks: visit.optionalBlocks ?? [],
  facts: visit.facts,
})

const wordsFrom = (words: Readonly<Record<string, string>>): readonly WordDraft[] =>
  Object.entries(words).map(([word, meaning]) => ({ id: rowId(), word, meaning }))
