import { describe, expect, it } from 'vitest'
import { membersOf, sortedByDecision } from '@shared/letters/leftOutEvidence'
import type { LeftOutEvidence } from '@shared/letters/leftOutEvidence'
import { unusedEvidence } from '@shared/letters/unusedEvidence'
import type { Note } from '@shared/notes/note'
import { aNote, aPassage, id } from './builders'

const concern = (n: number, more: Partial<Note> = {}, prompts = ['PD1']): Note =>
  aNote(n, { ...more, passages: [aPassage(n, { direction: 'concern', prompts })] })

describe('unused strong evidence that somebody left out for a reason', () => {
  const decided = (members: readonly string[], more: Partial<LeftOutEvidence> = {}): LeftOutEvidence => ({
    id: id(9_001),
    visitId: id(1),
    revision: 1,
    at: '2024-10-17T10:00:00.000Z',
    reason: 'Said in the last letter.',
    by: 'A. Lead',
    members,
    ...more,
  })
  const unusedOf = (notes: readonly Note[]) => unusedEvidence(notes, { sections: [] }, [])

  it('is decided, with its reason; the rest stays undecided in its order', () => {
    const unused = unusedOf([concern(1), concern(2), concern(3, {}, ['PD2']), concern(4, {}, ['PD2'])])
    const [first, second] = unused
    if (first === undefined || second === undefined) throw new Error('two pieces are needed')
    const decision = decided(membersOf(first))
    expect(sortedByDecision(unused, [])).toEqual({ undecided: unused, leftOut: [] })
    expect(sortedByDecision(unused, [decision])).toEqual({
      undecided: [second],
      leftOut: [{ evidence: first, decision }],
    })
  })

  it('is undecided again when a passage joins it or is judged anew, not when one goes', () => {
    const before = unusedOf([concern(1), concern(2), concern(3)])
    const decision = decided(membersOf(before[0] ?? { passages: [] }))
    const leftOut = (notes: readonly Note[]) => sortedByDecision(unusedOf(notes), [decision]).leftOut.length
    expect(leftOut([concern(1), concern(2), concern(3)])).toBe(1)
    expect(leftOut([concern(1), concern(2), concern(3), concern(4)])).toBe(0)
    expect(leftOut([concern(1), concern(2)])).toBe(1)
    const graver = aNote(3, { passages: [aPassage(3, { direction: 'serious-concern' })] })
    const { undecided } = sortedByDecision(unusedOf([concern(1), concern(2), graver]), [decision])
    expect(undecided.map(({ direction }) => direction)).toEqual(['serious-concern'])
  })

  it('is covered by the last decision that saw all of it', () => {
    const unused = unusedOf([concern(1), concern(2)])
    const members = membersOf(unused[0] ?? { passages: [] })
    const later = decided(members, { id: id(9_002), reason: 'Read again.' })
    const sorted = sortedByDecision(unused, [decided(members), later, decided(members.slice(1))])
    expect(sorted.leftOut.map(({ decision }) => decision.reason)).toEqual(['Read again.'])
  })
})
