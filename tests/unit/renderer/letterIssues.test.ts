import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Issue } from '@shared/letters/issue'
import { familiesIn } from '../../../renderer/letters/issues/issueOrder'
import { fixIn, isOfParagraph, placeIn } from '../../../renderer/letters/issues/issuePlace'

const issue = (quote: string, offset: number, replacement?: string): Issue => ({
  rule: 'style.focussed',
  severity: 'warning',
  message: 'Say it otherwise.',
  quote,
  offset,
  ...(replacement === undefined ? {} : { fix: { offset, length: quote.length, replacement } }),
})

it('finds the words of an issue where they were checked, also behind blanks that are not printed', () => {
  expect(placeIn('We agree that we act.', issue('we', 14))).toEqual({ start: 14, end: 16 })
  expect(placeIn('  We agree that we act.', issue('we', 14))).toEqual({ start: 16, end: 18 })
})

it('finds them at the nearest place when typing has gone on, and nowhere when they are gone', () => {
  expect(placeIn('As you know, we agree that we act.', issue('we', 14))).toEqual({ start: 13, end: 15 })
  expect(placeIn('Leaders act.', issue('we', 14))).toBeNull()
  expect(placeIn('Leaders act.', issue('', 0))).toBeNull()
})

it('puts a fix only over the words it was made for, wherever they stand now', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z .]{0,40}$/),
      fc.stringMatching(/^[a-z .]{0,40}$/),
      (before, after) => {
        const text = `${before}focussed${after}`
        expect(fixIn(text, issue('focussed', 7, 'focused'))).toMatchObject({
          start: before.length,
          end: before.length + 8,
          quote: 'focussed',
          replacement: 'focused',
        })
      },
    ),
  )
  expect(fixIn('They are focused.', issue('focussed', 9, 'focused'))).toBeNull()
  expect(fixIn('They are focussed.', issue('focussed', 9))).toBeNull()
  const beyond = { ...issue('focussed', 9), fix: { offset: 9, length: 20, replacement: '' } }
  expect(fixIn('They are focussed on much else.', beyond)).toBeNull()
})

it('draws no mark for what is said of a paragraph as a whole', () => {
  const long = `${'Plans are clear. '.repeat(20)}`.trim()
  expect(isOfParagraph(long, issue(long.slice(0, 120), 0))).toBe(true)
  expect(isOfParagraph('Improve plans.', issue('Improve plans.', 0))).toBe(true)
  expect(isOfParagraph(long, issue('Plans', 0))).toBe(false)
  expect(isOfParagraph(long, issue(long.slice(17, 137), 17))).toBe(false)
})

it('offers the families that have something to say, those of a pack after those of the house', () => {
  const of = (rule: string) => ({ ...issue('x', 0), rule })
  expect(familiesIn(['style.person', 'local.phrase', 'identity.count', 'style.tense'].map(of))).toEqual([
    { family: 'identity', count: 1 },
    { family: 'style', count: 2 },
    { family: 'local', count: 1 },
  ])
})
