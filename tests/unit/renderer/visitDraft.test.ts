import { VisitDetails } from '@shared/visits/visit'
import type { Visit } from '@shared/visits/visit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDraft } from '../../../renderer/visits/form/readDraft'
import { scopeSentences, usualScope } from '../../../renderer/visits/form/scopeSentences'
import { draftFromVisit, emptyDraft } from '../../../renderer/visits/form/visitDraft'
import type { VisitDraft } from '@shared/visits/visitDraft'

/** A form with all that must be there. */
const filledIn = (part: Partial<VisitDraft> = {}): VisitDraft => ({
  ...emptyDraft(),
  authorityName: 'Sheffield City Council',
  shortName: 'Sheffield',
  dates: [{ id: 'a', first: '2024-10-15', last: '2024-10-16' }],
  themes: ['PD'],
  ...part,
})

const faultsOf = (draft: VisitDraft, needsTheme = true) => {
  const read = readDraft(draft, needsTheme)
  return read.ok ? {} : read.error
}

const word = fc.stringMatching(/^[A-Za-z][A-Za-z ’-]{0,20}[a-z]$/)
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const dates = fc
  .uniqueArray(day, { minLength: 2, maxLength: 8 })
  .map((days) => days.toSorted())
  .map((days) =>
    days.flatMap((first, place) => {
      const last = days[place + 1]
      return place % 2 === 0 && last !== undefined ? [[first, last] as const] : []
    }),
  )
const visit = fc.record({
  id: fc.uuid(),
  revision: fc.nat(),
  framework: fc.constant({ id: 'ilacs-focused-visit', version: '2020-01' }),
  archived: fc.boolean(),
  timeZone: fc.constant('Europe/London'),
  createdAt: fc.constant('2024-10-01T09:00:00.000Z'),
  authority: fc.record({ name: word, shortName: word }),
  dates,
  letterDate: fc.constant(null),
  themes: fc.subarray(['FD', 'CN', 'PD']),
  includeLeaders: fc.boolean(),
  scope: word,
  team: fc.array(fc.record({ name: word, role: fc.constantFrom('lead', 'inspector', 'analyst') })),
  addressee: fc.option(fc.record({ name: word, role: word, address: fc.array(word) })),
  terms: fc.dictionary(word, word),
  acronyms: fc.dictionary(word, word),
  previous: fc.array(fc.record({ type: word, date: day, improve: fc.array(word) })),
  facts: fc.dictionary(word, fc.array(word)),
  optionalBlocks: fc.subarray(['however', 'copies']),
})

it('gives back the very details that a form was opened with', () => {
  fc.assert(
    fc.property(visit, (original: Visit) => {
      const read = readDraft(draftFromVisit(original), true)
      const details = Object.fromEntries(
        Object.keys(VisitDetails.shape).map((key) => [key, original[key as keyof VisitDetails]]),
      )
      expect(read).toEqual({ ok: true, value: details })
    }),
    { seed: 2, numRuns: 200 },
  )
})

it('gives details that fit the contract, or faults in words, whatever is typed into the lines', () => {
  const line = fc.string({ maxLength: 40 })
  fc.assert(
    fc.property(line, line, line, line, (name, scope, address, meaning) => {
      const read = readDraft(
        filledIn({
          authorityName: name,
          scope,
          addresseeAddress: address,
          acronyms: [{ id: 'x', word: 'PEP', meaning }],
        }),
        true,
      )
      if (read.ok) expect(VisitDetails.safeParse(read.value).success).toBe(true)
      else expect(Object.values(read.error).every((words) => /^[A-Z“].*\.$/.test(words))).toBe(true)
    }),
    { seed: 2, numRuns: 300 },
  )
})

it('asks for a name, dates and a theme, and for nothing else', () => {
  expect(Object.keys(faultsOf(emptyDraft())).map((key) => key.split(':')[0])).toEqual([
    'authorityName',
    'dates',
    'themes',
  ])
  expect(faultsOf(filledIn())).toEqual({})
})

it('takes a scope in the user’s own words in place of a theme, and neither from a framework without themes', () => {
  expect(faultsOf(filledIn({ themes: [], scope: 'services out of hours' }))).toEqual({})
  expect(faultsOf(filledIn({ themes: [] }), false)).toEqual({})
})

it('puts stretches of fieldwork into their order and refuses those that overlap', () => {
  const october = { id: 'a', first: '2024-10-15', last: '2024-10-16' }
  const september = { id: 'b', first: '2024-09-01', last: '2024-09-02' }
  const read = readDraft(filledIn({ dates: [october, september] }), true)
  expect(read).toMatchObject({
    ok: true,
    value: {
      dates: [
        ['2024-09-01', '2024-09-02'],
        ['2024-10-15', '2024-10-16'],
      ],
    },
  })
  const over = { id: 'c', first: '2024-10-16', last: '2024-10-18' }
  expect(faultsOf(filledIn({ dates: [october, over] }))).toEqual({
    'dates:c': 'Overlaps with 15–16 October 2024.',
  })
})

it('refuses a half typed year, a letter before the end of fieldwork, and half an acronym', () => {
  expect(
    faultsOf(
      filledIn({
        dates: [{ id: 'a', first: '0024-10-15', last: '0024-10-16' }],
        acronyms: [{ id: 'x', word: 'PEP', meaning: '' }],
      }),
    ),
  ).toEqual({
    'dates:a': 'Look at the year: it should have four digits.',
    'acronyms:x': 'Fill in both, or remove the row.',
  })
  expect(faultsOf(filledIn({ letterDate: '2024-10-15' }))).toHaveProperty('letterDate')
})

it('leaves out rows that were added and never filled in', () => {
  const read = readDraft(
    filledIn({
      team: [
        { id: '1', name: ' Ruth Pemberton ', role: 'lead' },
        { id: '2', name: '', role: 'inspector' },
      ],
      terms: [{ id: 't', word: ' ', meaning: '' }],
      previous: [{ id: 'p', type: 'inspection', date: null, outcome: '', improve: '\n' }],
    }),
    true,
  )
  expect(read).toMatchObject({
    ok: true,
    value: { team: [{ name: 'Ruth Pemberton', role: 'lead' }], terms: {}, previous: [], addressee: null },
  })
})

it('shows the scope sentence with the themes’ words, or with the user’s, whichever way they begin', () => {
  const themes = [
    { code: 'FD', scope: 'responding to contacts' },
    { code: 'CL', scope: 'care leavers' },
  ]
  const shown = (part: Partial<VisitDraft>) => scopeSentences(filledIn(part), themes, usualScope)
  expect(shown({ themes: ['CL', 'FD'], includeLeaders: false })).toEqual([
    'Inspectors looked at the local authority’s arrangements for responding to contacts and care leavers.',
  ])
  expect(
    shown({ scope: "the local authority's arrangements for $& children.", includeLeaders: true }),
  ).toEqual([
    'Inspectors looked at the local authority’s arrangements for $& children.',
    'Inspectors also looked at the impact of leaders on social work practice in this area.',
  ])
  expect(shown({ themes: [] })).toEqual([])
})
