import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkDocumentText } from '@shared/letters/checkDocumentText'
import { packOf } from '../builders'

const check = (text: string) => checkDocumentText(text, packOf('ilacs-standard', '2024-06-07'), '2024-06-07')

/** What a rule that goes back over its steps would not come to the end of: the runner's own limit would end the test. */
it.each([
  ['one word without end', 'a'.repeat(20_000)],
  ['spaces', ' '.repeat(20_000)],
  ['lines', '\n'.repeat(2_000)],
  ['figures', '1 '.repeat(2_000)],
  ['capitals', 'AB '.repeat(4_000)],
  ['names', 'Callum '.repeat(2_000)],
  ['points', '◼ The quality of plans\n'.repeat(1_000)],
  ['numbered paragraphs', '1. Plans were\n'.repeat(2_000)],
  ['opened quotations', '‘We don’t '.repeat(2_000)],
  ['dates', '31 June 2024 '.repeat(2_000)],
  ['the past tense', 'which was that were '.repeat(2_000)],
  ['ages', 'a 15-year-old child aged 5 '.repeat(1_000)],
  ['inspections', 'inspection in March 2019, '.repeat(1_000)],
])('comes to the end of a long text of %s', (_, text) => {
  expect(Array.isArray(check(text))).toBe(true)
})

it('quotes words that stand where it says, and offers fixes within the text, whatever the text', () => {
  const piece = fc.constantFrom(
    'We ',
    'were ',
    'focussed ',
    '3rd May 2023 ',
    'don’t ',
    'the the ',
    'PEP ',
    '\n\n',
    '1. ',
    '◼ ',
    'What needs to improve?\n',
    'Improve it by March 2025. ',
    'A 15-year-old speaks Dari. ',
    '9 of 12 ',
    '. ',
    '‘',
    '’',
    'Her Majesty’s Inspectors ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      for (const { quote, offset, fix } of check(text)) {
        expect(text.startsWith(quote, offset)).toBe(true)
        if (fix) expect(fix.offset + fix.length).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 60 },
  )
})
