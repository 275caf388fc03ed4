import fc from 'fast-check'
import type { Finding, FindingKind, Judgement } from '@shared/findings/finding'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { resolvePack } from '@shared/frameworks/resolvePack'
import type { DraftInput } from '@shared/letters/draftInput'
import type { Note, Passage } from '@shared/notes/note'
import type { VisitDetails } from '@shared/visits/visit'
import { countedIds, packs } from './caseFiles'

export const packOf = (id: string, lastDay = '2024-10-16'): FrameworkPack => {
  const file = packs.find((pack) => pack.id === id)
  if (!file) throw new Error(`no pack ${id}`)
  const pack = resolvePack(file, { lastDay })
  if (!pack.ok) throw new Error(`no version of ${id} on ${lastDay}`)
  return pack.value
}

export const aVisit = (details: Partial<VisitDetails> = {}): VisitDetails => ({
  authority: { name: 'Sheffield City Council', shortName: 'Sheffield' },
  dates: [['2024-10-15', '2024-10-16']],
  letterDate: '2024-11-20',
  themes: ['PD'],
  includeLeaders: true,
  scope: '',
  team: [
    { name: 'David Okafor', role: 'inspector' },
    { name: 'Margaret Holloway', role: 'lead' },
  ],
  addressee: { name: 'Eleanor Marsh', role: 'Director of Children’s Services', address: ['Town Hall'] },
  terms: {},
  acronyms: {},
  previous: [],
  facts: {},
  ...details,
})

/** The nth id of a kind: `id(3)`. */
export const id = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
const visitId = id(999_999)

export const aFinding = (n: number, content: Partial<Finding> = {}): Finding => ({
  id: id(1_000 + n),
  visitId,
  revision: 1,
  position: n,
  area: 'PD',
  kind: 'strength',
  headline: false,
  text: `Finding ${n}.`,
  passageIds: [id(2_000 + n)],
  reason: '',
  signedOffBy: '',
  nationalFramework: [],
  ...content,
})

export const aNote = (n: number, content: Partial<Note> = {}): Note => ({
  id: id(3_000 + n),
  visitId,
  revision: 1,
  at: '2024-10-15T10:20',
  author: 'Margaret Holloway',
  area: 'PD',
  activity: 'case-sample',
  role: 'social worker',
  count: 0,
  team: '',
  case: '',
  tallies: [],
  leadersKnew: 'unknown',
  document: null,
  text: `Words of passage ${n}.`,
  passages: [],
  template: null,
  savedAt: '2024-10-15T10:30:00.000Z',
  ...content,
})

export const aPassage = (n: number, content: Partial<Passage> = {}): Passage => ({
  id: id(2_000 + n),
  direction: 'strength',
  prompts: ['PD1'],
  noteId: id(3_000 + n),
  blockId: id(4_000 + n),
  quote: `Words of passage ${n}`,
  gone: false,
  ...content,
})

/** Everything drafting reads, with a note and a passage for each finding. */
export const anInput = (
  findings: readonly Finding[],
  more: Partial<Omit<DraftInput, 'notes'>> & { readonly notes?: readonly Note[] } = {},
): Omit<DraftInput, 'notes'> & { readonly notes: readonly Note[] } => {
  const numbers = findings.flatMap((finding) =>
    finding.passageIds.map((key) => Number(key.slice(-12)) - 2_000),
  )
  return {
    visit: aVisit(),
    pack: packOf('ilacs-focused-visit'),
    findings,
    passages: numbers.map((n) => aPassage(n)),
    notes: numbers.map((n) => aNote(n)),
    voices: [],
    judgements: [],
    newId: countedIds(),
    ...more,
  }
}

const kinds: readonly FindingKind[] = ['strength', 'improvement', 'priority-action', 'context']

/** Sets of findings, some of the same numbers, so that two of them are two states of one visit. */
export const someFindings: fc.Arbitrary<readonly Finding[]> = fc
  .uniqueArray(
    fc.record({
      n: fc.nat({ max: 12 }),
      area: fc.constantFrom('PD', 'L', 'CL'),
      kind: fc.constantFrom(...kinds),
      headline: fc.boolean(),
      words: fc.stringMatching(/^[A-Za-z]{1,8}( [a-z]{1,8}){0,4}[.;]?$/),
    }),
    { selector: (entry) => entry.n, maxLength: 10 },
  )
  .map((entries) =>
    entries.map(({ n, words, ...content }, position) =>
      aFinding(n, { ...content, text: `${words} ${n}`, position }),
    ),
  )

export const aJudgement = (area: string, grade: string): Judgement => ({
  area,
  grade,
  rationale: '',
  passageIds: [],
})
