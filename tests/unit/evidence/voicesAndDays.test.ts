import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daySummary } from '@shared/evidence/daySummary'
import { summaryToHtml } from '@shared/evidence/summaryToHtml'
import { timelineOf } from '@shared/evidence/timeline'
import type { VoiceGroup } from '@shared/evidence/keptVoice'
import { countVoices } from '@shared/evidence/voices'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import { packOf } from '../letters/builders'
import { withFittingCount } from '@shared/notes/counting'
import { aNote, someNotes } from './someNotes'

const areas = areasOfVisit({ themes: ['PD'], includeLeaders: true }, packOf('ilacs-focused-visit'))

it('counts in how many notes each group speaks; a note with two roles counts for both', () => {
  const voices = countVoices([
    aNote('a', { activity: 'staff', role: 'social worker and team manager' }),
    aNote('b', { activity: 'meeting', role: 'IRO' }),
    aNote('c', { activity: 'voice-child', role: 'child' }),
    aNote('d', { activity: 'voice-child' }),
    aNote('e', { activity: 'staff', role: '' }),
    aNote('f', { activity: 'document', role: 'manager' }),
    aNote('g', { activity: 'partner', role: 'health visitor' }),
  ])
  expect(voices.spokenWith.map(({ group, notes }) => [group, notes])).toEqual([
    ['children', 2],
    ['social workers', 1],
    ['independent reviewing officers', 1],
    ['managers', 1],
    ['other staff', 1],
    ['partner agencies', 1],
  ])
  expect(voices.read.map(({ group, total }) => [group, total])).toEqual([['documents', 1]])
})

it('counts a record once however many notes there are on it, and says which notes name none', () => {
  const voices = countVoices([
    aNote('a', { case: 'C10' }),
    aNote('b', { case: 'c10 ' }),
    aNote('c', { case: 'C2', activity: 'case-track' }),
    aNote('d', { case: '' }),
    aNote('e', { case: 'C99', activity: 'voice-child' }),
  ])
  expect(voices.records).toEqual(['C2', 'C10'])
  expect(voices.recordNotesWithoutCode).toBe(1)
})

const totals = (counts: ReturnType<typeof countVoices>['read']) =>
  Object.fromEntries(counts.map(({ group, total }) => [group, total]))

it('adds up the numbers of the notes by day; a note without a number counts as one, and is told apart', () => {
  const { spokenWith, days } = countVoices([
    aNote('a', { activity: 'meeting', role: 'social workers', count: 4 }),
    aNote('b', { activity: 'staff', role: 'SW' }),
    aNote('c', { activity: 'staff', role: 'social worker', count: 2, at: '2024-10-16T09:00' }),
  ])
  expect(spokenWith).toEqual([
    {
      group: 'social workers',
      notes: 3,
      byDay: new Map([
        ['2024-10-15', 5],
        ['2024-10-16', 2],
      ]),
      assumed: 1,
      byHand: 0,
      total: 7,
    },
  ])
  expect(days).toEqual(['2024-10-15', '2024-10-16'])
})

it('counts a number of two roles for both together, since nobody can divide it', () => {
  const voices = countVoices([
    aNote('a', { activity: 'meeting', role: 'social workers and their manager', count: 5 }),
  ])
  expect(totals(voices.spokenWith)).toEqual({ 'social workers and managers': 5 })
})

it('counts in a case sample one person beside its records, and no observed practitioner as spoken with', () => {
  const voices = countVoices([
    aNote('a', { activity: 'case-sample', role: 'social worker', count: 3 }),
    aNote('b', { activity: 'observation', role: 'social worker', count: 2 }),
    aNote('c', { activity: 'data', count: 9 }),
  ])
  expect(totals(voices.spokenWith)).toEqual({ 'social workers': 1 })
  expect(totals(voices.read)).toEqual({ 'case records': 3 })
  expect(voices.observed).toEqual({ notes: 1, people: 2 })
})

it('counts a case on the day it was first read, with the largest number said of it', () => {
  const { read } = countVoices([
    aNote('a', { case: 'C01', at: '2024-10-16T09:00', count: 2 }),
    aNote('b', { case: 'c01', at: '2024-10-15T09:00' }),
    aNote('c', { at: '2024-10-16T11:00' }),
  ])
  expect(read[0]).toMatchObject({
    byDay: new Map([
      ['2024-10-15', 2],
      ['2024-10-16', 1],
    ]),
    notes: 3,
    assumed: 1,
    total: 3,
  })
})

it('adds what the team keeps by hand, takes off what was counted twice, and never falls below nobody', () => {
  const { spokenWith, read } = countVoices(
    [aNote('a', { activity: 'staff', role: 'manager', count: 2 })],
    [
      { group: 'case records', number: 12 },
      { group: 'carers', number: 6 },
      { group: 'managers', number: -3 },
    ],
  )
  expect(totals(spokenWith)).toEqual({ carers: 6, managers: 0 })
  expect(totals(read)).toEqual({ 'case records': 12 })
})

it('a number of people is forgotten when the note becomes one of records, and kept within its kind', () => {
  expect(withFittingCount({ activity: 'staff' }, { activity: 'case-sample' })).toEqual({
    activity: 'case-sample',
    count: 0,
  })
  expect(withFittingCount({ activity: 'staff' }, { activity: 'meeting' })).toEqual({ activity: 'meeting' })
  expect(withFittingCount({ activity: 'staff' }, { role: 'manager' })).toEqual({ role: 'manager' })
})

it('shows every day of the fieldwork, weekends only when there are notes of them', () => {
  const days = (at: string) => timelineOf([['2024-10-18', '2024-10-21']], [{ at }]).days.map(({ day }) => day)
  expect(days('2024-10-18T09:00')).toEqual(['2024-10-18', '2024-10-21'])
  expect(days('2024-10-19T09:00')).toEqual(['2024-10-18', '2024-10-19', '2024-10-21'])
})

it('names a silence of three hours between two notes, and no shorter one', () => {
  const timeline = timelineOf(
    [['2024-10-15', '2024-10-15']],
    [{ at: '2024-10-15T10:01' }, { at: '2024-10-15T13:00' }, { at: '2024-10-15T17:10' }],
  )
  expect(timeline.days[0]?.gaps).toEqual([{ from: '13:00', to: '17:10' }])
  expect(timeline).toMatchObject({ firstHour: 8, lastHour: 17, outside: 0 })
})

it('has every note of the fieldwork in one hour of one day, and counts those outside', () => {
  fc.assert(
    fc.property(someNotes, (notes) => {
      const timeline = timelineOf([['2024-10-15', '2024-10-16']], notes)
      const inside = timeline.days.flatMap(({ hours }) => hours).reduce((a, b) => a + b, 0)
      expect(inside + timeline.outside).toBe(notes.length)
      for (const day of timeline.days)
        expect(day.hours).toHaveLength(timeline.lastHour - timeline.firstHour + 1)
      expect(timelineOf([['2024-10-15', '2024-10-16']], [...notes].reverse())).toEqual(timeline)
      expect(countVoices([...notes].reverse())).toEqual(countVoices(notes))
    }),
    { seed: 11 },
  )
})

const summaryOf = (
  notes: Parameters<typeof daySummary>[0]['notes'],
  lines: Parameters<typeof daySummary>[0]['lines'] = [],
  voices: Parameters<typeof daySummary>[0]['voices'] = [],
) => daySummary({ day: '2024-10-15', visit: 'Sheffield, focused visit', areas, notes, lines, voices })

it('sums up a day with its notes, and with the evidence of all days until then but none after', () => {
  const summary = summaryOf([
    aNote('a', { at: '2024-10-14T10:00', case: 'C01' }, [{ direction: 'strength' }]),
    aNote('b', { case: 'C02', role: 'social worker' }, [{ direction: 'concern' }]),
    aNote('c', { at: '2024-10-16T10:00' }, [{ prompts: ['PD2'] }]),
  ])
  expect(summary.title).toBe('Team meeting, Tuesday 15 October 2024')
  const words = Object.fromEntries(summary.sections.map(({ heading, items }) => [heading, items]))
  expect(words['1 note of the day']?.[0]?.words).toBe('1 note, 1 passage: 1 concern')
  expect(words['Contradictory so far']).toHaveLength(1)
  expect(words['Thin so far']).toEqual([])
  expect(words['Spoken with and read']).toEqual([
    { lead: 'Spoken with today', words: 'social workers 1; 1 note without a number counted as one' },
    { lead: 'Read today', words: 'case records 1 (C02)' },
    { lead: 'So far', words: 'social workers 1, case records 2' },
  ])
})

it('sums up whom the team spoke with that day and until then, with the numbers kept by hand', () => {
  const kept = (group: VoiceGroup, number: number, day: string | null) => ({
    group,
    number,
    day,
    source: 'by telephone',
    by: '',
  })
  const { sections } = summaryOf(
    [
      aNote('a', { activity: 'meeting', role: 'social workers', count: 4 }),
      aNote('b', { activity: 'voice-child', count: 2, at: '2024-10-14T10:00' }),
    ],
    [],
    [
      kept('carers', 6, '2024-10-15'),
      kept('case records', 12, null),
      kept('parents', 3, '2024-10-16'),
      kept('children', -2, '2024-10-14'),
    ],
  )
  expect(sections.find(({ heading }) => heading === 'Spoken with and read')?.items).toEqual([
    { lead: 'Spoken with today', words: 'carers 6, social workers 4' },
    { lead: 'So far', words: 'carers 6, social workers 4, case records 12' },
  ])
})

it('lists the open lines of enquiry with their passages, and none that is settled', () => {
  const notes = [aNote('a', {}, [{}, { gone: true }]), aNote('b', {}, [{}])]
  const passages = [
    { passageId: 'a-0', side: 'for' as const },
    { passageId: 'a-1', side: 'for' as const },
    { passageId: 'b-0', side: 'against' as const },
  ]
  const summary = summaryOf(notes, [
    { question: 'Are plans  timely?', state: 'open', passages },
    { question: 'Are visits made?', state: 'answered', passages },
    { question: ' ', state: 'open', passages: [] },
    { question: `Why ${'is it so '.repeat(40)}?`, state: 'open', passages: [] },
  ])
  const items = summary.sections.find(({ heading }) => heading === 'Open lines of enquiry')?.items ?? []
  expect(items[0]).toEqual({
    lead: 'Are plans timely?',
    words: '1 for, 1 against, 1 no longer in its note',
  })
  expect(items).toHaveLength(2)
  expect(items[1]?.lead).toMatch(/^Why is it so .{0,140} …$/)
  expect(items[1]?.words).toBe('no passages yet')
})

it('keeps the summary to a page: no list is longer than six lines, and a cut one says so', () => {
  fc.assert(
    fc.property(someNotes, (notes) => {
      const lines = notes.map(({ id }) => ({ question: id, state: 'open' as const, passages: [] }))
      for (const { items } of summaryOf(notes, lines).sections) expect(items.length).toBeLessThanOrEqual(6)
    }),
    { seed: 12 },
  )
})

it('never prints a passage’s words, and prints what is typed as text', () => {
  const html = summaryToHtml(
    summaryOf([aNote('a', { tallies: [{ what: '<b>plans</b>', n: 1, of: 2 }] }, [{ quote: 'Ann is nine' }])]),
    { marking: 'OFFICIAL-SENSITIVE' },
  )
  expect(html).not.toContain('Ann')
  expect(html).toContain('&lt;b&gt;plans&lt;/b&gt;')
  expect(html).toContain('OFFICIAL-SENSITIVE')
})
