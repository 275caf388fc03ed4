import { describe, expect, it } from 'vitest'
import type { Finding } from '@shared/findings/finding'
import { hasPriorityActions, inBothLists, isLead, priorityNeeds } from '@shared/findings/priorityAction'
import { aFinding, aNote, aPassage, aVisit, id } from '../letters/builders'

// domain.md 1.3: "priority action needs a reason field ..., at least two independent evidence items, and lead sign-off".
describe('a priority action', () => {
  const whole = aFinding(1, {
    kind: 'priority-action',
    passageIds: [id(2_001), id(2_002)],
    reason: 'Children on protection plans are at risk of significant harm; in most records seen.',
    signedOffBy: 'Margaret Holloway',
  })
  const needs = (
    change: Partial<Finding>,
    notes = [aNote(1, { case: 'C01' }), aNote(2, { case: 'C02' })],
    passages = [aPassage(1), aPassage(2)],
  ): readonly string[] =>
    priorityNeeds({ ...whole, ...change }, { passages, notes, team: aVisit().team }).map(({ need }) => need)

  it('stands with its reason, two independent notes and the name of the lead', () => {
    expect(needs({})).toEqual([])
    expect(needs({ signedOffBy: ' margaret  holloway ' })).toEqual([])
  })

  it('needs its reason', () => {
    expect(needs({ reason: '  ' })).toEqual(['reason'])
  })

  it('needs two notes that do not speak of the same case, and passages that are still in them', () => {
    expect(needs({ passageIds: [id(2_001)] })).toEqual(['independent-notes'])
    expect(needs({}, [aNote(1, { case: 'C01' }), aNote(2, { case: 'c01' })])).toEqual(['independent-notes'])
    expect(needs({}, undefined, [aPassage(1), aPassage(2, { gone: true })])).toEqual(['independent-notes'])
  })

  it('is signed off by the lead and by nobody else', () => {
    expect(needs({ signedOffBy: '' })).toEqual(['sign-off'])
    expect(needs({ signedOffBy: 'David Okafor' })).toEqual(['sign-off'])
  })

  it('asks nothing of other findings', () => {
    expect(needs({ kind: 'improvement', reason: '', signedOffBy: '', passageIds: [] })).toEqual([])
  })
})

describe('what stands in both lists', () => {
  const priority = aFinding(1, { kind: 'priority-action', text: 'The safety of children in need.' })
  const pairs = (...others: readonly Finding[]): readonly string[] =>
    inBothLists([priority, ...others]).map(({ improvement }) => improvement.text)

  it('is found by its words and by its passages', () => {
    expect(pairs(aFinding(2, { kind: 'improvement', text: 'the safety of children in need' }))).toHaveLength(
      1,
    )
    expect(pairs(aFinding(3, { kind: 'improvement', passageIds: priority.passageIds }))).toHaveLength(1)
  })

  it('is neither an improvement with grounds of its own nor a strength', () => {
    expect(pairs(aFinding(2, { kind: 'improvement' }))).toEqual([])
    expect(
      pairs(aFinding(3, { kind: 'improvement', passageIds: [...priority.passageIds, id(2_009)] })),
    ).toEqual([])
    expect(
      pairs(
        aFinding(4, { passageIds: priority.passageIds }),
        aFinding(5, { kind: 'improvement', text: '', passageIds: [] }),
      ),
    ).toEqual([])
  })
})

describe('who signs off, and where', () => {
  it('is the lead of the team, however the name is spaced or written, and nobody where there is none', () => {
    const team = [
      { name: 'David Okafor', role: 'inspector' },
      { name: 'Margaret Holloway', role: 'Lead inspector' },
    ]
    expect(isLead(' margaret  holloway', team)).toBe(true)
    expect(isLead('David Okafor', team)).toBe(false)
    expect(isLead('', [])).toBe(false)
  })

  it('is offered only where the document of the framework has a place for it', () => {
    expect(hasPriorityActions({ blocks: [{ id: 'main', kind: 'main' }] })).toBe(false)
    expect(hasPriorityActions({ blocks: [{ id: 'priority', kind: 'priority' }] })).toBe(true)
  })
})
