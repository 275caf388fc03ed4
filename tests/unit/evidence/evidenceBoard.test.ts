import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evidenceBoard, passagesFrom } from '@shared/evidence/evidenceBoard'
import { independentSources } from '@shared/evidence/independentSources'
import { sourceKinds } from '@shared/evidence/sourceKinds'
import type { EvidenceNote } from '@shared/evidence/weight'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import { packOf } from '../letters/builders'
import { aNote, someNotes } from './someNotes'

const areas = areasOfVisit({ themes: ['PD'], includeLeaders: true }, packOf('ilacs-focused-visit'))
const rowsOf = (notes: readonly EvidenceNote[]) =>
  evidenceBoard(areas, notes).areas.flatMap(({ rows }) => rows)
const rowOf = (code: string, notes: readonly EvidenceNote[]) => {
  const row = rowsOf(notes).find(({ prompt }) => prompt.code === code)
  if (row === undefined) throw new Error(`no row ${code}`)
  return row
}
const strength = { direction: 'strength' } as const
const concern = { direction: 'concern' } as const

it('has a row for every prompt of the visit’s areas, leaders last', () => {
  const prompts = areas.flatMap(({ sections }) => sections.flatMap((section) => section.prompts))
  expect(rowsOf([]).map(({ prompt }) => prompt)).toEqual(prompts)
  expect(areas.at(-1)?.role).toBe('leaders')
})

it('says that a prompt is missing, not that it is fine, where nobody has looked', () => {
  expect(rowOf('PD1', [])).toMatchObject({ state: 'missing' })
  expect(rowOf('PD1', [aNote('a', {}, [{ gone: true }])])).toMatchObject({ state: 'missing' })
})

it('calls evidence thin that rests on one note, or on several notes of one case', () => {
  expect(rowOf('PD1', [aNote('a', { case: 'C07' }, [strength, strength])])).toMatchObject({
    state: 'thin',
    reason: 'Rests on one note only, from records (C07).',
  })
  const oneCase = [aNote('a', { case: 'C07' }, [strength]), aNote('b', { case: 'c07 ' }, [strength])]
  expect(rowOf('PD1', oneCase)).toMatchObject({
    state: 'thin',
    reason: 'All 2 notes are about one case, C07.',
  })
  const twoCases = [aNote('a', { case: 'C07' }, [strength]), aNote('b', { case: 'C08' }, [strength])]
  expect(rowOf('PD1', twoCases)).toMatchObject({ state: 'ok', total: { notes: 2, sources: 2 } })
})

it('calls strength and concern on one prompt contradictory, and says who says which', () => {
  const notes = [
    aNote('a', { activity: 'staff' }, [strength]),
    aNote('b', { case: 'C01' }, [concern, { direction: 'serious-concern' }]),
    aNote('c', { activity: 'document' }, [concern]),
  ]
  expect(rowOf('PD1', notes)).toMatchObject({
    state: 'contradictory',
    reason: '1 strength (staff) against 3 concerns (records and documents).',
  })
  expect(rowOf('PD1', [aNote('a', {}, [strength, concern])]).reason).toMatch(/all within one source\.$/)
})

it('does not call a mixed passage beside a strength contradictory', () => {
  const notes = [aNote('a', {}, [strength]), aNote('b', {}, [{ direction: 'mixed' }])]
  expect(rowOf('PD1', notes).state).toBe('ok')
})

it('calls tallies that disagree contradictory, only where their notes speak of the prompt', () => {
  const counting = (id: string, n: number, prompts = ['PD1']) =>
    aNote(id, { tallies: [{ what: 'plans timely', n, of: 20 }] }, [{ prompts }])
  expect(rowOf('PD1', [counting('a', 16), counting('b', 4)])).toMatchObject({
    state: 'contradictory',
    reason: 'Tallies in its notes disagree on “plans timely”: 16 of 20 and 4 of 20.',
  })
  expect(rowOf('PD1', [counting('a', 16), counting('b', 12)]).state).toBe('ok')
  expect(rowOf('PD1', [counting('a', 16), counting('b', 4, ['PD2'])]).state).toBe('thin')
})

it('puts every standing passage into exactly the rows of its prompts, or says that it has none', () => {
  fc.assert(
    fc.property(someNotes, (notes) => {
      const board = evidenceBoard(areas, notes)
      const rows = board.areas.flatMap((area) => area.rows)
      const known = new Set(rows.map(({ prompt }) => prompt.code))
      for (const note of notes)
        for (const passage of note.passages) {
          const found = rows
            .filter((row) => row.passages.some((each) => each.passage === passage))
            .map(({ prompt }) => prompt.code)
          const named = [...new Set(passage.prompts)].filter((code) => known.has(code))
          expect([...found].sort()).toEqual(passage.gone ? [] : [...named].sort())
          const unplaced = board.unplaced.some((each) => each.passage === passage)
          expect(unplaced).toBe(!passage.gone && named.length === 0)
        }
    }),
    { seed: 7 },
  )
})

it('adds up: cells to rows, directions to passages, states to prompts', () => {
  fc.assert(
    fc.property(someNotes, (notes) => {
      const board = evidenceBoard(areas, notes)
      const rows = board.areas.flatMap((area) => area.rows)
      for (const row of rows) {
        const sum = (count: (kind: (typeof sourceKinds)[number]) => number) =>
          sourceKinds.reduce((total, kind) => total + count(kind), 0)
        expect(sum((kind) => row.cells[kind].passages)).toBe(row.total.passages)
        expect(sum((kind) => row.cells[kind].notes)).toBe(row.total.notes)
        expect(Object.values(row.total.directions).reduce((a, b) => a + b)).toBe(row.total.passages)
        expect(sourceKinds.flatMap((kind) => passagesFrom(row, kind))).toHaveLength(row.total.passages)
        expect(row.total.sources).toBeLessThanOrEqual(row.total.notes)
        expect(row.state === 'missing').toBe(row.total.passages === 0)
        expect(row.reason).toMatch(/^[^\n]+\.$/)
      }
      expect(Object.values(board.states).reduce((a, b) => a + b)).toBe(rows.length)
    }),
    { seed: 8 },
  )
})

it('is the same board whatever the order of the notes', () => {
  fc.assert(
    fc.property(
      someNotes.chain((notes) =>
        fc.tuple(fc.constant(notes), fc.shuffledSubarray([...notes], { minLength: notes.length })),
      ),
      ([notes, shuffled]) => {
        expect(evidenceBoard(areas, shuffled)).toEqual(evidenceBoard(areas, notes))
      },
    ),
    { seed: 9 },
  )
})

it('counts two notes on one case as one source, and notes without a case each for themselves', () => {
  const note = (id: string, code: string) => ({ id, case: code })
  expect(independentSources([note('a', 'C1'), note('b', 'c1')])).toBe(1)
  expect(independentSources([note('a', ''), note('b', '')])).toBe(2)
  expect(independentSources([note('a', ''), note('a', '')])).toBe(1)
  expect(independentSources([])).toBe(0)
})
