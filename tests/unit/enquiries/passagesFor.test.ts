import { expect, it } from 'vitest'
import { passagesFor } from '../../../renderer/enquiries/passagesFor'
import type { PassageInNote } from '../../../renderer/findings/findingsStore'
import { aNote } from '../evidence/someNotes'

const passages = [
  aNote('a', { area: 'L', case: 'C07' }, [{ quote: 'Visits are weekly' }, { quote: 'gone', gone: true }]),
  aNote('b', { area: 'PD', role: 'social worker' }, [{ quote: 'Plans drift', prompts: ['PD2'] }]),
].flatMap((note) =>
  note.passages.map((passage) => ({ passage, note: { ...note, team: 'North' } }) as unknown as PassageInNote),
)
const line = (area: string, passageIds: readonly string[] = []) => ({
  area,
  passages: passageIds.map((passageId) => ({ passageId, side: 'for' as const })),
})
const idsOf = (found: readonly PassageInNote[]) => found.map(({ passage }) => passage.id)

it('offers what the line does not have yet and what still stands, its own area first', () => {
  expect(idsOf(passagesFor(line(''), passages, ''))).toEqual(['a-0', 'b-0'])
  expect(idsOf(passagesFor(line('PD'), passages, ''))).toEqual(['b-0', 'a-0'])
  expect(idsOf(passagesFor(line('PD', ['b-0']), passages, ''))).toEqual(['a-0'])
})

it('finds by words of the quote, the prompt, the case, the source and the team', () => {
  for (const [typed, ids] of [
    ['drift plans', ['b-0']],
    ['c07', ['a-0']],
    ['pd2', ['b-0']],
    ['SOCIAL', ['b-0']],
    ['north', ['a-0', 'b-0']],
    ['weekly drift', []],
  ] as const)
    expect(idsOf(passagesFor(line(''), passages, typed))).toEqual(ids)
})
