import fc from 'fast-check'
import type { EvidenceNote } from '@shared/evidence/weight'
import { Activity, Direction } from '@shared/notes/note'
import type { Passage } from '@shared/notes/note'

/** A note of the board with what a test says of it; passages name themselves by their place. */
export const aNote = (
  id: string,
  content: Partial<Omit<EvidenceNote, 'passages'>> = {},
  passages: readonly Partial<Passage>[] = [],
): EvidenceNote => ({
  id,
  at: '2024-10-15T10:20',
  area: 'PD',
  activity: 'case-sample',
  role: '',
  count: 0,
  case: '',
  tallies: [],
  ...content,
  passages: passages.map((passage, index) => ({
    id: `${id}-${index}`,
    noteId: id,
    blockId: 'block',
    quote: 'plans drift',
    direction: 'strength',
    prompts: ['PD1'],
    gone: false,
    ...passage,
  })),
})

const tally = fc
  .record({
    what: fc.constantFrom('plans timely', 'Plans  Timely', 'visits made'),
    n: fc.nat(20),
    more: fc.nat(9),
  })
  .map(({ what, n, more }) => ({ what, n, of: Math.max(1, n + more) }))

const passage = fc.record({
  direction: fc.constantFrom(...Direction.options),
  prompts: fc.array(fc.constantFrom('PD1', 'PD2', 'L1', 'L2', 'ZZ9'), { maxLength: 3 }),
  gone: fc.boolean(),
})

/** Notes of a visit in any order, each with its own id. */
export const someNotes: fc.Arbitrary<readonly EvidenceNote[]> = fc
  .array(
    fc.record({
      at: fc.constantFrom('2024-10-14T09:05', '2024-10-15T10:20', '2024-10-15T15:00', '2024-10-16T08:59'),
      area: fc.constantFrom('PD', 'L', 'XX'),
      activity: fc.constantFrom(...Activity.options),
      role: fc.constantFrom('', 'social worker', 'team manager', 'foster carer'),
      case: fc.constantFrom('', 'C01', 'c01 ', 'C02'),
      tallies: fc.array(tally, { maxLength: 3 }),
      passages: fc.array(passage, { maxLength: 4 }),
    }),
    { maxLength: 25 },
  )
  .map((notes) => notes.map(({ passages, ...content }, index) => aNote(`note-${index}`, content, passages)))
