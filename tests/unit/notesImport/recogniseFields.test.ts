import { describe, expect, it } from 'vitest'
import { talliesIn } from '@shared/notes/import/recogniseFields'
import { propose } from './aFile'

const first = (text: string) => propose(text).notes[0]

describe('what was done is told by words at the start', () => {
  it.each([
    ['10:20 Case sample C07', 'case-sample'],
    ['10:20 C07', 'case-sample'],
    ['10:20 Case tracking, child 2', 'case-track'],
    ['10:20 Observation of a strategy meeting', 'observation'],
    ['10:20 Shadowed the duty worker', 'observation'],
    ['10:20 Spoke with two children', 'voice-child'],
    ['10:20 Conversation with a care leaver', 'voice-child'],
    ['10:20 Spoke with parents of three families', 'voice-parent'],
    ['10:20 Telephone call with a foster carer', 'voice-carer'],
    ['10:20 Focus group with social workers', 'staff'],
    ['10:20 Meeting with the police', 'partner'],
    ['10:20 Meeting with the head of service', 'meeting'],
    ['10:20 Performance report, September', 'data'],
    ['10:20 Read the self-evaluation', 'document'],
  ])('%s', (line, activity) => {
    expect(first(line)?.activity).toBe(activity)
  })

  it('and not guessed where none of them stands', () => {
    expect(first('10:20 Warm office, busy')?.activity).toBeNull()
  })
})

it('a case code is read in the forms people write, and only when the note is of one case', () => {
  expect(first('10:20 case c7')?.case).toBe('C07')
  expect(first('10:20 Records\nIn C112 visits were late.')?.case).toBe('C112')
  expect(first('10:20 Records\nC01 was better than C02.')?.case).toBe('')
  expect(first('10:20 VitaminC07x')?.case).toBe('')
})

it('the area is told by a prompt, by its name, by its code, or by the heading above', () => {
  expect(first('10:20 Case sample, FD3')?.area).toBe('FD')
  expect(first('10:20 Case sample (PD)')?.area).toBe('PD')
  expect(first('10:20 Front door')?.area).toBe('FD')
  expect(propose('# Front door\n10:20 a\n\n11:00 b').notes.map(({ area }) => area)).toEqual(['FD', 'FD'])
  expect(first('10:20 Canteen')?.area).toBeNull()
})

it('who was spoken with is a role as it is written', () => {
  expect(first('10:20 Spoke with Social workers')?.role).toBe('social workers')
  expect(first('10:20 Meeting with the DCS')?.role).toBe('DCS')
  expect(first('10:20 Data')?.role).toBe('')
})

describe('a tally is n of m with what is counted', () => {
  it.each([
    ['14 of 18 assessments timely.', [{ what: 'assessments timely', n: 14, of: 18 }]],
    ['Visits in time: 3 out of 12', [{ what: 'Visits in time', n: 3, of: 12 }]],
    [
      'In 2 of the 6 records, plans were late; 4 of 6 had chronologies',
      [
        { what: 'records', n: 2, of: 6 },
        { what: 'had chronologies', n: 4, of: 6 },
      ],
    ],
    ['18 of 14 is no tally', []],
    ['0 of 0 nothing', []],
    ['15 of 10/2024', []],
    ['one of them', []],
  ])('%s', (text, tallies) => {
    expect(talliesIn(text)).toEqual(tallies)
  })
})
