import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partWords, thingWords, valueWords, withWords } from '@shared/bundles/clashWords'
import { documentToParts } from '@shared/bundles/documentParts'
import { codeFileText, readCodeText, shortCode } from '@shared/bundles/teamComputer'
import { documentFromText } from '@shared/notes/noteDocument'

const words = fc
  .array(fc.constantFrom('late', 'on time', 'Visits', '\n', ' ', '“so”', '👧🏽', 'é'), { maxLength: 12 })
  .map((each) => each.join(''))

/** The one paragraph of a note, with a passage marked in it. */
const aBlock = (text: string, quote: string) => {
  const document = documentFromText(text, [{ id: 'p', quote }], () => 'b1')
  const parts = documentToParts(document)
  return parts.get('block/b1')
}

it('a paragraph put in other words says exactly those, whatever they are', () => {
  fc.assert(
    fc.property(words, (other) => {
      const block = aBlock('Visits are weekly and on time.', 'on time')
      expect(valueWords('block/b1', withWords('block/b1', block, other))).toBe(other)
    }),
    { numRuns: 300, seed: 5 },
  )
})

it('marks stay where their words stay, and the same words change nothing', () => {
  const block = aBlock('Visits are weekly and on time.', 'on time')
  expect(withWords('block/b1', block, 'Visits are weekly and on time.')).toEqual(block)
  const other = JSON.stringify(withWords('block/b1', block, 'Visits are daily and on time.'))
  expect(other).toContain('"ids":["p"]')
  expect(JSON.stringify(withWords('block/b1', block, 'Visits are daily.'))).not.toContain('"ids"')
})

it('names what a card is about as a person would', () => {
  const finding = new Map([['field/text', 'Children are heard.']])
  expect(thingWords('finding', 'x', finding)).toBe('Finding: Children are heard.')
  expect(thingWords('letter', 'x', new Map())).toBe('Letter')
  expect(partWords('field/leadersKnew', finding)).toBe('Whether leaders knew')
  expect(partWords('field/signedOffAt', finding)).toBe('Signed off at')
  expect(valueWords('tally/plans', { what: 'plans', n: 4, of: 6 })).toBe('4 of 6 plans')
  expect(valueWords('field/headline', true)).toBe('yes')
})

it('reads the code and the name out of its file, and out of whatever was pasted with it', () => {
  const recipient = `age1${'q8dx2lk5'.repeat(8).slice(0, 58)}`
  expect(readCodeText(codeFileText({ name: 'A. Khan’s\nlaptop', recipient }))).toEqual({
    recipient,
    name: 'A. Khan’s laptop',
  })
  expect(readCodeText(`Here it is:\n  ${recipient.toUpperCase()}  \nBest, A.`)).toEqual({
    recipient,
    name: '',
  })
  expect(readCodeText('age1 is how it begins')).toBeNull()
  expect(shortCode(recipient)).toMatch(/^.{4} .{4} .{4}$/)
})
