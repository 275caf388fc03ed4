import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daySummary } from '@shared/evidence/daySummary'
import { summaryToHtml } from '@shared/evidence/summaryToHtml'
import { timelineOf } from '@shared/evidence/timeline'
import { countVoices } from '@shared/evidence/voices'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import { packOf } from '../letters/builders'
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
  expect(voices.spokenWith).toEqual([
    { group: 'children', notes: 2 },
    { group: 'social workers', notes: 1 },
    { group: 'independent reviewing officers', notes: 1 },
    { group: 'managers', notes: 1 },
    { group: 'other staff', notes: 1 },
    { group: 'partner agencies', notes: 1 },
  ])
  expect(voices.documents).toBe(1)
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
) => daySummary({ day: '2024-10-15', visit: 'Sheffield, focused visit', areas, notes, lines })

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
  expect(words['Spoken with and read today']).toEqual([
    { lead: 'Spoken with', words: 'social workers in 1 note' },
    { lead: 'Records read', words: '1 case (C02)' },
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
