import { expect, it } from 'vitest'
import { editedLetter, rememberedParagraphs } from '@shared/letters/editedLetter'
import type { LetterContent, LetterParagraph, Source } from '@shared/letters/letter'

const aSource = (passageId: string): Source => ({
  findingId: 'finding',
  passageId,
  noteId: 'note',
  noteRevision: 3,
  quote: 'no dates',
  direction: 'concern',
})

const aParagraph = (id: string, text: string, passageIds: readonly string[] = []): LetterParagraph => ({
  id,
  text,
  sources: passageIds.map(aSource),
  origin: `finding:${id}`,
  drafted: text,
})

const aLetter = (...paragraphs: readonly LetterParagraph[]): LetterContent => ({
  title: 'Focused visit to Sheffield children’s services',
  documentType: 'letter',
  authorityShortName: 'Sheffield',
  letterDate: '2024-11-20',
  removed: [],
  sections: [
    {
      id: 'main',
      kind: 'prose',
      heading: 'Main findings',
      level: 2,
      numbered: false,
      evidence: true,
      footnote: '',
      rows: [],
      paragraphs,
    },
  ],
})

const first = 'Older children come into care in a timely manner. '
const second = 'Permanence is planned at the earliest opportunity.'
const inMain = (id: string, text: string) => ({ id, sectionId: 'main', text })
const mainOf = (letter: LetterContent) => letter.sections[0]?.paragraphs ?? []

it('keeps what a paragraph rests on when its words change', () => {
  const letter = editedLetter(aLetter(aParagraph('p1', first, ['a'])), [inMain('p1', 'Older children wait.')])
  expect(mainOf(letter)).toEqual([{ ...aParagraph('p1', first, ['a']), text: 'Older children wait.' }])
})

it('lets both halves of a divided paragraph rest on its sources', () => {
  const letter = editedLetter(aLetter(aParagraph('p1', first + second, ['a', 'b'])), [
    inMain('p1', first),
    inMain('p2', second),
  ])
  expect(mainOf(letter).map((each) => each.sources.map((source) => source.passageId))).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
})

it('takes over the sources of a paragraph whose words were joined on', () => {
  const before = aLetter(aParagraph('p1', first, ['a']), aParagraph('p2', second, ['b', 'a']))
  const letter = editedLetter(before, [inMain('p1', first + second)])
  expect(mainOf(letter)[0]?.sources.map((source) => source.passageId)).toEqual(['a', 'b'])
})

it('gives a paragraph that the user wrote no sources', () => {
  const letter = editedLetter(aLetter(aParagraph('p1', first, ['a'])), [
    inMain('p1', first),
    inMain('p2', 'Staff are proud to work here.'),
  ])
  expect(mainOf(letter)[1]).toMatchObject({ sources: [], origin: null })
})

it('remembers drafted paragraphs that were taken out, and forgets that when they come back', () => {
  const before = aLetter(aParagraph('p1', first), aParagraph('p2', second))
  const without = editedLetter(before, [inMain('p1', first)])
  expect(without.removed).toEqual(['finding:p2'])
  const again = { ...before, removed: without.removed }
  expect(editedLetter(again, [inMain('p1', first), inMain('p2', second)]).removed).toEqual([])
})

it('changes nothing when nothing was edited', () => {
  const before = aLetter(aParagraph('p1', first, ['a']), aParagraph('p2', second))
  expect(editedLetter(before, [inMain('p1', first), inMain('p2', second)])).toEqual(before)
})

const cut = (text: string, at: number) => [text.slice(0, at).trim(), text.slice(at).trim()] as const

it('knows both parts of a divided paragraph, however short the second is', () => {
  const text = 'Practice is child-centred. Leaders agree.'
  const before = aLetter(aParagraph('p1', text, ['a']), aParagraph('p3', second, ['b']))
  const [start, rest] = cut(text, 26)
  const letter = editedLetter(before, [inMain('p1', start), inMain('p2', rest), inMain('p3', second)])
  expect(mainOf(letter)[1]).toEqual({ ...aParagraph('p2', text, ['a']), text: rest, origin: 'finding:p1' })
  expect(mainOf(letter)[2]).toEqual(aParagraph('p3', second, ['b']))
})

it('knows a paragraph again that moved down whole to make room above it', () => {
  const before = aLetter(aParagraph('p1', first, ['a']))
  const letter = editedLetter(before, [inMain('new', first)])
  expect(mainOf(letter)).toEqual([{ ...aParagraph('p1', first, ['a']), id: 'new' }])
  expect(letter.removed).toEqual([])
})

it('gives back what each of two paragraphs rested on when their joining is undone', () => {
  const before = aLetter(aParagraph('p1', first, ['a']), aParagraph('p2', second, ['b']))
  const apart = [inMain('p1', first), inMain('p2', second)]
  const joined = editedLetter(before, [inMain('p1', first + second)])
  const memory = rememberedParagraphs(new Map(), before, joined)
  expect(editedLetter(joined, apart, memory)).toEqual(before)
})

it('gives back a whole text that was deleted and came back by undo', () => {
  const before = aLetter(aParagraph('p1', first, ['a']), aParagraph('p2', second, ['b']))
  const empty = editedLetter(before, [])
  const memory = rememberedParagraphs(new Map(), before, empty)
  expect(editedLetter(empty, [inMain('p1', first), inMain('p2', second)], memory)).toEqual(before)
})
