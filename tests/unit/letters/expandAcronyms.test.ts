import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expandAcronyms } from '@shared/letters/expandAcronyms'

const acronyms = {
  PEP: 'personal education plan',
  IRO: 'independent reviewing officer',
  SGO: 'special guardianship order',
  CAMHS: 'child and adolescent mental health services',
  'C++': 'odd',
}
const expand = (...texts: readonly string[]): readonly string[] => expandAcronyms(texts, acronyms)

it('writes an acronym out at its first use, with the acronym when it comes again', () => {
  expect(expand('Each PEP is current.', 'A PEP helps.', 'No more PEP.')).toEqual([
    'Each personal education plan (PEP) is current.',
    'A PEP helps.',
    'No more PEP.',
  ])
})

it('writes it out without the acronym when it does not come again', () => {
  expect(expand('CAMHS help quickly.')).toEqual(['Child and adolescent mental health services help quickly.'])
})

it('takes care of plurals, possessives and articles', () => {
  expect(expand('The IROs and an SGO.', 'IROs act. The IRO’s view of an SGO.')).toEqual([
    'The independent reviewing officers (IROs) and a special guardianship order (SGO).',
    'IROs act. The IRO’s view of an SGO.',
  ])
  expect(expand('The IRO’s view.')).toEqual(['The independent reviewing officer’s view.'])
})

it('leaves alone what the inspector has written out, and words that only look alike', () => {
  const texts = ['A personal education plan (PEP) is used.', 'The PEP works.', 'PEPPER and pre-SGO work.']
  expect(expand(...texts)).toEqual(texts)
})

it('changes nothing when no acronym is declared, and never loses a word', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 })), (texts) => {
      expect(expandAcronyms(texts, {})).toEqual(texts)
      expect(expand(...texts)).toHaveLength(texts.length)
    }),
  )
})
