import fc from 'fast-check'
import { expect, it } from 'vitest'
import { movedMarks, movedOn } from '../../../renderer/language/movedMarks'
import { markAt, markBeside } from '../../../renderer/language/nextMark'
import type { LanguageMark } from '../../../renderer/language/protocol'
import {
  ageOn,
  freeCaseCode,
  letterReplacementsFor,
  replacementsFor,
} from '../../../renderer/language/replacements'

const markOf = (text: string, quote: string): LanguageMark => {
  const start = text.indexOf(quote)
  return { kind: 'spelling', start, end: start + quote.length, quote }
}

const text = 'One teh two wich three'
const marks = [markOf(text, 'teh'), markOf(text, 'wich')]
const after = (changed: string) =>
  movedMarks(marks, text, changed).map(({ start, end }) => changed.slice(start, end))

it('lets marks move with their words', () => {
  expect(after('Well, one teh two wich three')).toEqual(['teh', 'wich'])
  expect(after('One teh or two wich three')).toEqual(['teh', 'wich'])
  expect(after('One teh two wich three four')).toEqual(['teh', 'wich'])
})

it('asks again about a word that was typed away and typed again, for its mark went on the way', () => {
  const checked = { text, marks, checkedText: text }
  expect(movedOn(checked, { text })).toEqual(checked)
  const again = movedOn(movedOn(checked, { text: '' }), { text })
  expect(again).toEqual({ text, marks: [], checkedText: null })
})

it('takes away the mark of a word that is edited, at its edges too', () => {
  expect(after('One the two wich three')).toEqual(['wich'])
  expect(after('One tehn two wich three')).toEqual(['wich'])
  expect(after('One xteh two wich three')).toEqual(['wich'])
  expect(after('One two wich three')).toEqual(['wich'])
})

it('keeps the mark of a word that is followed by a sign or a space', () => {
  expect(after('One teh, two wich three')).toEqual(['teh', 'wich'])
})

it('never leaves a mark on other words than its own', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(30), fc.nat(10), (typed, at, gone) => {
      const changed = text.slice(0, at) + typed + text.slice(at + gone)
      for (const { start, end, quote } of movedMarks(marks, text, changed))
        expect(changed.slice(start, end)).toBe(quote)
    }),
  )
})

const placed = marks.map((mark) => ({ key: 'b', mark }))
const order = ['a', 'b', 'c']

it('finds the mark the cursor stands in or at the end of', () => {
  expect(markAt(placed, { key: 'b', offset: 5 })?.mark.quote).toBe('teh')
  expect(markAt(placed, { key: 'b', offset: 7 })?.mark.quote).toBe('teh')
  expect(markAt(placed, { key: 'b', offset: 8 })).toBeUndefined()
  expect(markAt(placed, { key: 'a', offset: 5 })).toBeUndefined()
})

it('goes from mark to mark in the order of the text, and round', () => {
  const beside = (key: string, offset: number, direction: 'next' | 'previous') =>
    markBeside(placed, { key, offset }, order, direction)?.mark.quote
  expect(beside('a', 3, 'next')).toBe('teh')
  expect(beside('b', 7, 'next')).toBe('wich')
  expect(beside('b', 16, 'next')).toBe('teh')
  expect(beside('c', 0, 'previous')).toBe('wich')
  expect(beside('b', 16, 'previous')).toBe('teh')
  expect(beside('b', 7, 'previous')).toBe('wich')
  expect(markBeside([], null, order, 'next')).toBeUndefined()
})

const identity = (rule: 'identity.name' | 'identity.school' | 'identity.date-of-birth', quote: string) =>
  ({
    kind: 'identity',
    rule,
    quote,
    start: 0,
    end: quote.length,
    message: '',
    replacement: 'case-code',
  }) as const
const fields = { case: 'C07', role: 'team manager', at: '2024-10-15T10:20' }

it('puts the case code of the note first in the place of a name, then roles', () => {
  expect(
    replacementsFor(identity('identity.name', 'Chloe'), fields, 'C15').map(({ words }) => words),
  ).toEqual(['C07', 'the team manager', 'the child', 'the worker'])
})

it('offers to give a note without a case code the next free one of the visit', () => {
  const [first] = replacementsFor(identity('identity.name', 'Chloe'), { ...fields, case: '' }, 'C15')
  expect(first).toEqual({ words: 'C15', givesCode: true })
  expect(freeCaseCode(['C07', 'c14', '', 'Case 30', 'C02'])).toBe('C15')
  expect(freeCaseCode([])).toBe('C01')
  expect(freeCaseCode(['C99'])).toBe('C100')
})

it('puts neither a case code nor an age into what is published', () => {
  const words = (rule: Parameters<typeof identity>[0]) =>
    letterReplacementsFor(identity(rule, 'x')).map((each) => each.words)
  expect(words('identity.name')).toEqual(['a child', 'the child', 'a parent', 'a worker'])
  expect(words('identity.school')[0]).toBe('the school')
  expect(words('identity.date-of-birth')).toEqual([])
})

it('says "the school" for a school and the age for a date of birth', () => {
  expect(replacementsFor(identity('identity.school', 'Maple Grove'), fields, 'C15')[0]?.words).toBe(
    'the school',
  )
  expect(replacementsFor(identity('identity.date-of-birth', '12/03/2015'), fields, 'C15')[0]?.words).toBe(
    'aged 9',
  )
  expect(ageOn('born 16 October 2014', '2024-10-15')).toBe('aged 9')
  expect(ageOn('15.10.2014', '2024-10-15')).toBe('aged 10')
  expect(ageOn('12/13/2015', '2024-10-15')).toBeNull()
  expect(ageOn('in March', '2024-10-15')).toBeNull()
})
