import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partsOfText } from '@shared/letters/checks/partsOfText'

const parts = (text: string) =>
  partsOfText(text).map(({ kind, list, number, text: words }) => ({ kind, list, number, words }))

it('finds the points under the heading that opens their list, and ends it with the next heading', () => {
  const text =
    'Practice is strong and children are safe.\nWhat needs to improve?\n◼ The quality of\n  plans.\n\n◼ The use of audits.\n\nThe experiences of care leavers: good\n\n1.   Most care leavers know their rights and entitlements.\n'
  expect(parts(text)).toEqual([
    { kind: 'paragraph', list: null, number: null, words: 'Practice is strong and children are safe.' },
    { kind: 'heading', list: 'improve', number: null, words: 'What needs to improve?' },
    { kind: 'bullet', list: 'improve', number: null, words: 'The quality of\n  plans.' },
    { kind: 'bullet', list: 'improve', number: null, words: 'The use of audits.' },
    { kind: 'heading', list: null, number: null, words: 'The experiences of care leavers: good' },
    {
      kind: 'paragraph',
      list: null,
      number: 1,
      words: 'Most care leavers know their rights and entitlements.',
    },
  ])
})

it('takes the running lines of pages for no part of the text', () => {
  const page = (n: number): string =>
    `${n}. Paragraph ${n} is about help and protection.\n\nInspection of Somewhere local authority\n3 June 2024      ${n}\n\f`
  expect(parts([1, 2, 3].map(page).join('')).map(({ words }) => words)).toEqual([
    'Paragraph 1 is about help and protection.',
    'Paragraph 2 is about help and protection.',
    'Paragraph 3 is about help and protection.',
  ])
})

it('does not take a wrapped line that begins with a figure for a numbered paragraph', () => {
  const text = '7. People remain in touch beyond the age of\n25. Support for care leavers is tailored.'
  expect(parts(text).map(({ number }) => number)).toEqual([7])
})

it('takes each line for a paragraph where lines are not wrapped', () => {
  const long = `${'Children are seen and heard. '.repeat(8).trim()}`
  expect(parts(`${long}\n${long}`)).toHaveLength(2)
})

it('says nothing of what stands above the salutation and below the end of a letter', () => {
  const text =
    'A long line that gives the address of the council.\n\nDear Eleanor Marsh\n\nChildren are safe and they are heard.\n\nYours sincerely\n\nThis line is below the end of the letter.'
  expect(partsOfText(text).filter(({ statement }) => statement)).toMatchObject([
    { text: 'Children are safe and they are heard.' },
  ])
})

it('gives each part its words at their place, in order, whatever the text', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n\n',
    '◼ ',
    '1. ',
    '2. ',
    'Recommendations',
    'Word word.',
    '   ',
    '\f',
    'Dear A',
    '# ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const { text: words, offset } of partsOfText(text)) {
        expect(text.slice(offset, offset + words.length)).toBe(words)
        expect(offset).toBeGreaterThanOrEqual(end)
        end = offset + words.length
      }
    }),
  )
})
