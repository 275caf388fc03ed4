import fc from 'fast-check'
import { expect, it } from 'vitest'
import { completionsOf, filterNames, readTyped } from '../../../renderer/search/typedFilters'
import type { KnownValues } from '../../../renderer/search/typedFilters'

const known: KnownValues = {
  area: [
    ['PD', 'Planning and decisions'],
    ['L', 'Leaders'],
  ],
  prompt: [['PD6', 'Matching']],
  by: [['Zoë Brown', '']],
  case: [['C07', '']],
  on: [['2024-10-15', 'Tue 15 Oct']],
}

it('takes filters out of the words, wherever they stand', () => {
  expect(readTyped('area:pd late plans is:concern')).toEqual({
    text: ' late plans ',
    filters: { areas: ['PD'], directions: ['concern'] },
    unread: [],
  })
})

it('reads every filter that it offers', () => {
  expect(readTyped('prompt:pd6 case:c07 by:brown activity:meeting').filters).toEqual({
    prompts: ['PD6'],
    cases: ['C07'],
    authors: ['brown'],
    activities: ['meeting'],
  })
  expect(readTyped('on:2024-10-15').filters).toEqual({ from: '2024-10-15', to: '2024-10-15' })
  expect(readTyped('from:2024-10-15 to:2024-10-16').filters).toEqual({ from: '2024-10-15', to: '2024-10-16' })
  for (const { typed } of completionsOf('?', known)) expect(filterNames).toContain(typed.slice(0, -1))
})

it('adds values up, with commas or one after the other, and takes a name with spaces in quotes', () => {
  expect(readTyped('is:concern,serious is:mixed').filters).toEqual({
    directions: ['concern', 'serious-concern', 'mixed'],
  })
  expect(readTyped('by:"Zoë Brown" plan')).toEqual({
    text: ' plan',
    filters: { authors: ['Zoë Brown'] },
    unread: [],
  })
})

it('says which filter means nothing, and does not look for its letters', () => {
  expect(readTyped('plan is:bad on:2024-02-30 area: case:')).toEqual({
    text: 'plan    ',
    filters: {},
    unread: ['is:bad', 'on:2024-02-30', 'area:', 'case:'],
  })
})

it('takes a colon that belongs to no filter for a part of the words', () => {
  expect(readTyped('seen: weekly https://x').filters).toEqual({})
  expect(readTyped('basis:concern').text).toBe('basis:concern')
})

it('offers how a filter can go on, and nothing when it is whole', () => {
  expect(completionsOf('late area:', known).map(({ typed }) => typed)).toEqual([
    'late area:PD ',
    'late area:L ',
  ])
  expect(completionsOf('prompt:match', known)).toEqual([
    { label: 'prompt:PD6', meaning: 'Matching', typed: 'prompt:PD6 ' },
  ])
  expect(completionsOf('by:br', known)[0]?.typed).toBe('by:"Zoë Brown" ')
  expect(completionsOf('is:s', known).map(({ label }) => label)).toEqual([
    'is:strength',
    'is:serious-concern',
  ])
  expect(completionsOf('is:concern', known)).toEqual([])
  expect(completionsOf('area:PD ', known)).toEqual([])
})

it('offers only what it then reads', () => {
  fc.assert(
    fc.property(fc.constantFrom(...filterNames), fc.string({ maxLength: 3 }), (name, begun) => {
      for (const { typed } of completionsOf(`${name}:${begun}`, known))
        expect(readTyped(typed).unread).toEqual([])
    }),
    { seed: 5 },
  )
})

it('reads anything without a fault, and gives a filter at most once', () => {
  const piece = fc.oneof(
    fc.constantFrom(...filterNames.map((name) => `${name}:`), ' ', '"', ','),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { text, filters } = readTyped(pieces.join(''))
      expect(text.length).toBeLessThanOrEqual(pieces.join('').length)
      for (const value of Object.values(filters)) expect(value).not.toEqual([])
    }),
    { seed: 6, numRuns: 500 },
  )
})
