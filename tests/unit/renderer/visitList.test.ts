import type { VisitSummary } from '@shared/visits/visit'
import { expect, it } from 'vitest'
import { datesWords, savedWords } from '../../../renderer/visits/dateWords'
import { searchVisits } from '../../../renderer/visits/searchVisits'

const aVisit = (name: string, part: Partial<VisitSummary> = {}): VisitSummary => ({
  id: name,
  authority: { name, shortName: name },
  frameworkTitle: 'ILACS focused visit',
  dates: [['2024-10-15', '2024-10-16']],
  archived: false,
  noteCount: 0,
  findingCount: 0,
  letter: 'none',
  lastSavedAt: '2024-10-16T12:00:00.000Z',
  timeZone: 'Europe/London',
  waitingReferBacks: null,
  ...part,
})

it('says dates as briefly as they are still clear', () => {
  expect(datesWords([['2024-10-15', '2024-10-15']])).toBe('15 October 2024')
  expect(datesWords([['2024-10-15', '2024-10-16']])).toBe('15–16 October 2024')
  expect(datesWords([['2024-09-30', '2024-10-04']])).toBe('30 September – 4 October 2024')
  expect(datesWords([['2024-12-30', '2025-01-03']])).toBe('30 December 2024 – 3 January 2025')
  expect(
    datesWords([
      ['2024-10-15', '2024-10-16'],
      ['2024-11-04', '2024-11-04'],
    ]),
  ).toBe('15–16 October 2024, 4 November 2024')
})

it('says when something was saved: the time today, the weekday this week, otherwise the date', () => {
  const now = new Date(2024, 9, 16, 15, 0)
  const at = (...moment: [number, number, number, number, number]) => new Date(...moment).toISOString()
  expect(savedWords(at(2024, 9, 16, 14, 3), now)).toBe('14:03')
  expect(savedWords(at(2024, 9, 15, 14, 3), now)).toMatch(/^Tue,? 14:03$/)
  expect(savedWords(at(2024, 2, 12, 9, 0), now)).toBe('12 Mar 2024')
})

it('finds visits by every typed word, in any order, whatever its case and accents', () => {
  const visits = [
    aVisit('Sheffield City Council'),
    aVisit('Kingston upon Hull City Council', { frameworkTitle: 'ILACS standard or short inspection' }),
    aVisit('Cardiff / Caerdydd Sîr'),
  ]
  const found = (typed: string) => searchVisits(visits, typed, false).map(({ id }) => id)
  expect(found('hull')).toEqual(['Kingston upon Hull City Council'])
  expect(found('october SHEFF')).toEqual(['Sheffield City Council'])
  expect(found('sir')).toEqual(['Cardiff / Caerdydd Sîr'])
  expect(found('short city')).toEqual(['Kingston upon Hull City Council'])
  expect(found('  ')).toHaveLength(3)
  expect(found('leeds')).toEqual([])
})

it('keeps archived visits apart and puts the latest fieldwork first', () => {
  const visits = [
    aVisit('Old', { dates: [['2019-01-01', '2019-01-02']] }),
    aVisit('Gone', { archived: true }),
    aVisit('New', { dates: [['2025-01-01', '2025-01-02']] }),
  ]
  expect(searchVisits(visits, '', false).map(({ id }) => id)).toEqual(['New', 'Old'])
  expect(searchVisits(visits, '', true).map(({ id }) => id)).toEqual(['Gone'])
})
