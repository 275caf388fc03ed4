import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedMeasures, wordAt, wordsForShare } from '@shared/findings/proportions'
import { ProportionTable, proportionTable, wordsOfRow } from '@shared/letters/checks/proportionTable'
import { tallyIssues } from '@shared/letters/checks/tallyIssues'
import { aNote } from '../evidence/someNotes'

const plans = (id: string, n: number, of: number) => aNote(id, { tallies: [{ what: 'plans timely', n, of }] })

describe('words for what was counted', () => {
  it('are those of the table that can carry the share, the nearest first', () => {
    expect(wordsForShare({ n: 14, of: 18 }, proportionTable)).toEqual([
      'most',
      'the majority',
      'the vast majority',
      'a large majority',
    ])
    expect(wordsForShare({ n: 9, of: 9 }, proportionTable).slice(0, 2)).toEqual(['all', 'every'])
    expect(wordsForShare({ n: 0, of: 9 }, proportionTable)[0]).toBe('none')
    expect(wordsForShare({ n: 1, of: 2 }, [{ words: 'about half', from: 45, to: 55 }])).toEqual([
      'about half',
    ])
  })

  it('stand for every share: the table of the house has no gap', () => {
    for (let share = 0; share <= 100; share += 1)
      expect(wordsForShare({ n: share, of: 100 }, proportionTable)).not.toEqual([])
  })

  it('are never ones that the letter’s own check would question', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), (some, of) => {
        const tally = { what: 'plans reviewed timely', n: Math.min(some, of), of }
        for (const word of wordsForShare(tally, proportionTable))
          expect(tallyIssues(`${word} plans are reviewed timely.`, [tally])).toEqual([])
      }),
      { seed: 2 },
    )
  })

  it('are summed over the notes that a finding rests on, each note once', () => {
    const note = plans('a', 14, 18)
    expect(countedMeasures([note, note, plans('b', 10, 12)], proportionTable)).toMatchObject([
      { what: 'plans timely', n: 24, of: 30, notes: 2, disagreement: null },
    ])
    expect(
      countedMeasures([plans('a', 14, 18), plans('b', 0, 6)], proportionTable)[0]?.disagreement,
    ).toBeTruthy()
  })
})

describe('a word put into a text', () => {
  const put = (text: string, start: number, end: number, word: string) =>
    text.slice(0, start) + wordAt(text, start, end, word) + text.slice(end)

  it('has the spaces it needs, and a capital where a sentence begins', () => {
    expect(put('', 0, 0, 'most')).toBe('Most ')
    expect(put('plans are timely.', 0, 0, 'most')).toBe('Most plans are timely.')
    expect(put('Plans are clear. plans say when.', 17, 17, 'a minority')).toBe(
      'Plans are clear. A minority plans say when.',
    )
    expect(put('For children, plans drift.', 3, 3, 'few')).toBe('For few children, plans drift.')
    expect(put('For all children.', 4, 7, 'most')).toBe('For most children.')
    expect(put('Seen by most', 12, 12, 'all')).toBe('Seen by most all ')
  })
})

describe('a table of the user’s own', () => {
  it('decides what the letter’s check says of a word', () => {
    const tally = { what: 'plans reviewed timely', n: 14, of: 18 }
    const own = [{ words: 'many|nearly every', from: 90, to: 100 }]
    expect(tallyIssues('Many plans are reviewed timely.', [tally])).toEqual([])
    expect(tallyIssues('Many plans are reviewed timely.', [tally], own)).toMatchObject([
      { rule: 'proportion.tally' },
    ])
    expect(tallyIssues('Few plans are reviewed timely.', [tally], own)).toEqual([])
  })

  it('holds words as they are typed, and refuses an empty word and a range that ends before it begins', () => {
    expect(wordsOfRow({ words: ' a few | some  of the ', from: 0, to: 1 })).toEqual(['a few', 'some of the'])
    expect(ProportionTable.safeParse(proportionTable).success).toBe(true)
    const row = { words: 'most', from: 60, to: 100 }
    for (const wrong of [
      { words: ' ' },
      { words: 'a||b' },
      { from: 101 },
      { from: 80, to: 60 },
      { to: 99.5 },
    ])
      expect(ProportionTable.safeParse([{ ...row, ...wrong }]).success).toBe(false)
    expect(ProportionTable.safeParse([]).success).toBe(false)
  })

  it('never breaks the check, whatever its words are made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (words) => {
        const table = ProportionTable.safeParse([{ words, from: 0, to: 10 }])
        if (!table.success) return
        const said = tallyIssues(
          'Most plans are timely.',
          [{ what: 'plans timely', n: 1, of: 2 }],
          table.data,
        )
        expect(said.length).toBeLessThan(3)
      }),
      { seed: 8 },
    )
  })
})
