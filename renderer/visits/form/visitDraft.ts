import type { Visit } from '@shared/visits/visit'
import type { MemberDraft, PreviousDraft, RangeDraft, VisitDraft, WordDraft } from '@shared/visits/visitDraft'

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
