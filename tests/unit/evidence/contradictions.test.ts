import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictionsInVisit, openContradictions } from '@shared/evidence/contradictions'
import { daySummary } from '@shared/evidence/daySummary'
import { evidenceBoard } from '@shared/evidence/evidenceBoard'
import type { SettledContradiction, Settlement } from '@shared/evidence/settledContradiction'
import type { EvidenceNote } from '@shared/evidence/weight'
import { contradictionIssues } from '@shared/letters/checks/contradictionIssues'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import { packOf } from '../letters/builders'
import { aNote, someNotes } from './someNotes'

const pack = packOf('ilacs-focused-visit')
const visit = { themes: ['PD'], includeLeaders: true }
const areas = areasOfVisit(visit, pack)
const found = (notes: readonly EvidenceNote[], settled: readonly SettledContradiction[] = []) =>
  contradictionsInVisit(visit, pack, notes, settled)

const kept = ({ key, members }: Pick<Settlement, 'key' | 'members'>, id = 's'): SettledContradiction => ({
  id,
  visitId: 'v',
  revision: 1,
  key,
  members,
  reason: 'The manager spoke of new referrals, the records of old ones.',
  by: 'A. Lead',
  at: '2024-10-16T17:00:00.000Z',
})

const manager = aNote('manager', { activity: 'staff', role: 'team manager' }, [
  { quote: 'Nobody waits for a worker' },
])
const record = (id: string) => aNote(id, { case: id }, [{ quote: 'Waited nine weeks', direction: 'concern' }])
const waits = [manager, record('c01'), record('c02')]

describe('notes that disagree', () => {
  it('are one contradiction of their prompt: a manager says none wait, two records show waits', () => {
    const [only, ...others] = found(waits)
    expect(others).toEqual([])
    expect(only).toMatchObject({
      title: areas[0]?.sections[0]?.prompts[0]?.short,
      code: 'PD1',
      areas: ['PD'],
      reason: '1 strength (staff) against 2 concerns (records).',
      settled: null,
      before: [],
    })
    expect(only?.passages.map(({ passage }) => passage.quote)).toEqual([
      'Waited nine weeks',
      'Waited nine weeks',
      'Nobody waits for a worker',
    ])
  })

  it('are one contradiction of a measure: two counts that cannot both be the picture, whatever prompts they speak of', () => {
    const counting = (id: string, n: number, of: number) =>
      aNote(id, { area: id === 'a' ? 'PD' : 'L', tallies: [{ what: 'children waiting', n, of }] })
    expect(found([counting('a', 0, 12), counting('b', 5, 9)])).toMatchObject([
      {
        title: 'children waiting',
        code: '',
        areas: ['PD', 'L'],
        reason: 'The counts disagree: 5 of 9 and 0 of 12.',
        counts: [
          { noteId: 'a', words: '0 of 12' },
          { noteId: 'b', words: '5 of 9' },
        ],
      },
    ])
  })

  it('are listed exactly where the evidence board calls a prompt contradictory for what passages say', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const rows = evidenceBoard(
          areasOfVisit(
            visit,
            pack,
            notes.map(({ area }) => area),
          ),
          notes,
        ).areas.flatMap((area) => area.rows)
        const listed = found(notes)
        expect(listed.filter(({ kind }) => kind === 'directions').map(({ code }) => code)).toEqual(
          rows.filter(({ clash }) => clash?.kind === 'directions').map(({ prompt }) => prompt.code),
        )
        // A board that calls a prompt contradictory for its counts finds that measure in the list.
        const keys = new Set(listed.map(({ key }) => key))
        for (const { clashes } of rows) for (const { key } of clashes) expect(keys.has(key)).toBe(true)
      }),
      { seed: 5 },
    )
  })
})

describe('a contradiction that is settled with a reason', () => {
  it('is open no longer, on the board, in the list, in the checks and at the team meeting', () => {
    const settled = found(waits).map((each) => kept(each))
    expect(openContradictions(found(waits, settled))).toEqual([])
    expect(found(waits, settled)).toMatchObject([{ settled: settled[0] }])
    const board = evidenceBoard(areas, waits, settled)
    expect(board.states).toMatchObject({ contradictory: 0, settled: 1 })
    expect(board.areas[0]?.rows[0]).toMatchObject({
      state: 'settled',
      reason: '1 strength (staff) against 2 concerns (records).',
    })
    expect(contradictionIssues(found(waits))).toMatchObject([
      { rule: 'evidence.contradiction-open', severity: 'warning' },
    ])
    expect(contradictionIssues(found(waits, settled))).toEqual([])
    const summary = (some: readonly SettledContradiction[]) =>
      daySummary({
        day: '2024-10-15',
        visit: '',
        areas,
        notes: waits,
        lines: [],
        voices: [],
        settled: some,
      }).sections.find(({ heading }) => heading === 'Contradictory so far')?.items.length
    expect([summary([]), summary(settled)]).toEqual([1, 0])
  })

  it('opens again by itself when new evidence joins it, and says that it was settled before', () => {
    const settled = found(waits).map((each) => kept(each))
    const more = [...waits, record('c03')]
    expect(openContradictions(found(more, settled))).toMatchObject([{ settled: null, before: settled }])
    expect(contradictionIssues(found(more, settled))[0]?.message).toContain('since more evidence came')
    const again = found(more, settled).map((each) => kept(each, 't'))
    expect(openContradictions(found(more, [...settled, ...again]))).toEqual([])
  })

  it('opens again when a passage points the other way, or a note counts anew', () => {
    const settled = found(waits).map((each) => kept(each))
    const turned = [
      aNote('manager', { activity: 'staff' }, [{ direction: 'serious-concern' }]),
      ...waits.slice(1),
    ]
    expect(found(turned, settled)).toEqual([])
    const worse = [manager, record('c01'), aNote('c02', { case: 'c02' }, [{ direction: 'serious-concern' }])]
    expect(openContradictions(found(worse, settled))).toHaveLength(1)
    const counting = (n: number) => [
      aNote('a', { tallies: [{ what: 'visits made', n: 1, of: 9 }] }),
      aNote('b', { tallies: [{ what: 'visits made', n, of: 9 }] }),
    ]
    const counts = found(counting(8)).map((each) => kept(each))
    expect(openContradictions(found(counting(8), counts))).toEqual([])
    expect(openContradictions(found(counting(9), counts))).toHaveLength(1)
  })

  it('stays settled when evidence goes', () => {
    const settled = found(waits).map((each) => kept(each))
    expect(openContradictions(found(waits.slice(0, 2), settled))).toEqual([])
  })

  it('settles nothing but itself, whatever the notes', () => {
    fc.assert(
      fc.property(someNotes, fc.nat(), (notes, pick) => {
        const all = found(notes)
        const one = all[pick % Math.max(1, all.length)]
        if (one === undefined) return
        const open = openContradictions(found(notes, [kept(one)]))
        expect(open.map(({ key }) => key)).toEqual(all.map(({ key }) => key).filter((key) => key !== one.key))
      }),
      { seed: 6 },
    )
  })
})
