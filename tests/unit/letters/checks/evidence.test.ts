import { describe, expect, it } from 'vitest'
import type { Finding } from '@shared/findings/finding'
import { checkLetter } from '@shared/letters/checkLetter'
import { draftLetter } from '@shared/letters/draftLetter'
import type { Note, Passage } from '@shared/notes/note'
import { aFinding, aNote, aPassage, aVisit, anInput, id } from '../builders'

type More = { readonly notes?: readonly Note[]; readonly passages?: readonly Passage[] }
const rules = (finding: Finding, more: More = {}, visit = aVisit()): readonly string[] => {
  const input = anInput([finding], { ...more, visit })
  return checkLetter(draftLetter(input), input).map(({ rule }) => rule)
}
const both = { passageIds: [id(2_001), id(2_002)] }

describe('a strong claim', () => {
  const all = { text: 'All plans are clear and up to date.' }
  it('needs more than one piece of evidence', () => {
    expect(rules(aFinding(1, all))).toEqual(['evidence.single-source-claim'])
    expect(rules(aFinding(1, { ...all, ...both }))).toEqual([])
  })
  it('rests on one case twice as on one', () => {
    const notes = [aNote(1, { case: 'C01' }), aNote(2, { case: 'c01 ' })]
    expect(rules(aFinding(1, { ...all, ...both }), { notes })).toEqual(['evidence.single-source-claim'])
  })
  it('may rest on one note that counts', () => {
    const notes = [aNote(1, { tallies: [{ what: 'records seen', n: 18, of: 18 }] })]
    expect(rules(aFinding(1, all), { notes })).toEqual([])
  })
  it('is none when it says that not all are', () => {
    expect(rules(aFinding(1, { text: 'Not all plans are clear.' }))).toEqual([])
  })
})

describe('notes that point both ways', () => {
  const passages = [aPassage(1), aPassage(2, { direction: 'concern' })]
  it('need words that say the exception', () => {
    expect(rules(aFinding(1, { text: 'Plans are clear.', ...both }), { passages })).toEqual([
      'evidence.contradictory',
    ])
    expect(
      rules(aFinding(1, { text: 'Plans are clear, but not always up to date.', ...both }), { passages }),
    ).toEqual([])
  })
  it('are told though only one side is in the letter', () => {
    const concern = aPassage(2, { direction: 'concern', quote: 'Words of passage 2' })
    const notes = [aNote(1, { passages: [aPassage(1)] }), aNote(2, { passages: [concern] })]
    expect(rules(aFinding(1, { text: 'Plans are clear.' }), { notes })).toEqual(['evidence.contradicted'])
    const other = [
      aNote(1, { passages: [aPassage(1)] }),
      aNote(2, { passages: [{ ...concern, prompts: ['PD9'] }] }),
    ]
    expect(rules(aFinding(1, { text: 'Plans are clear.' }), { notes: other })).toEqual([])
  })
  it('make no strength of a concern', () => {
    const only = [aPassage(1, { direction: 'serious-concern' })]
    expect(rules(aFinding(1, { text: 'Plans are clear.' }), { passages: only })).toEqual([
      'evidence.direction',
    ])
  })
})

describe('a word for a proportion', () => {
  const said = (text: string, n: number, of: number, what = 'visits on time'): readonly string[] =>
    rules(aFinding(1, { text }), { notes: [aNote(1, { tallies: [{ what, n, of }] })] })
  it('must be one that the tallies behind it can carry', () => {
    expect(said('Most visits are made on time.', 4, 18)).toEqual(['proportion.tally'])
    expect(said('Most visits are made on time.', 14, 18)).toEqual([])
    expect(said('A small number of visits are on time.', 16, 18)).toEqual(['proportion.tally'])
    expect(said('All visits are on time.', 17, 18)).toEqual(['proportion.tally'])
  })
  it('is read from the other side where the words are', () => {
    expect(said('Most visits are not made on time.', 4, 18)).toEqual([])
  })
  it('is not held against a tally of something else', () => {
    expect(said('Most plans are clear to children.', 4, 18)).toEqual([])
  })
})

describe('an earlier inspection', () => {
  const known = aVisit({ previous: [{ type: 'ILACS', date: '2022-05-10', improve: [] }] })
  const told = (text: string, visit = known): readonly string[] => rules(aFinding(1, { text }), {}, visit)
  it('must be in the history of the visit', () => {
    expect(told('Since the inspection in March 2022, practice is better.')).toEqual([])
    expect(told('Since the inspection in 2022, practice is better.')).toEqual([])
    expect(told('Since the inspection in March 2020, practice is better.')).toEqual(['date.unknown-previous'])
    expect(told('Since the last inspection in 2019, practice is better.')).toEqual(['date.unknown-previous'])
  })
  it('is not every date in a sentence', () => {
    expect(told('Since a new director came in March 2021, practice is better.')).toEqual([])
  })
  it('is not this one, whose days are those of the fieldwork', () => {
    expect(told('Inspectors met staff on 15 October 2024.')).toEqual([])
    expect(told('Inspectors met staff on 18 October 2024.')).toEqual(['date.outside-fieldwork'])
  })
})
