import { describe, expect, it } from 'vitest'
import { checkText, contextOfText, dayOfText } from '@shared/letters/checkText'

const ungraded = contextOfText({ graded: false }, '2024-10-16', [
  'Sheffield City Council',
  'Young Refugee Team',
])
const rulesOf = (text: string, context = ungraded): readonly string[] =>
  checkText(text, context).map((issue) => issue.rule)
const found = (text: string): readonly (readonly [string, string])[] =>
  checkText(text, ungraded).map((issue) => [issue.rule, issue.quote] as const)

it('gives each issue the words it is about and their place', () => {
  const text = 'A focussed visit.'
  const [issue] = checkText(text, ungraded)
  expect(issue).toMatchObject({ rule: 'style.focussed', severity: 'warning', quote: 'focussed', offset: 2 })
})

describe('identity', () => {
  it.each([
    ['Workers supported Callum Reid well.', 'identity.possible-name', 'Callum Reid'],
    ['Mrs Okonjo said so.', 'identity.possible-name', 'Mrs Okonjo'],
    ['Help for Zeynep’s mother came late.', 'identity.possible-name', 'Zeynep'],
    ['A girl called Oluchi waited.', 'identity.possible-name', 'Oluchi'],
    ['Social workers saw one child in an unregistered home.', 'identity.count', 'one child'],
    ['In the team, 3 looked after children had no plan.', 'identity.count', '3 looked after children'],
    ['Inspectors met four young people.', 'identity.count', 'four young people'],
    ['The record gives 943 476 5919.', 'identity.nhs-number', '943 476 5919'],
    ['The home is near S1 2HH.', 'identity.postcode', 'S1 2HH'],
    ['Call 0114 273 4567 for details.', 'identity.phone', '0114 273 4567'],
    ['Write to c.reid@example.org.', 'identity.email', 'c.reid@example.org'],
    ['DOB 12/03/2009 is on file.', 'identity.date-of-birth', '12/03/2009'],
  ])('sees it: %s', (text, rule, quote) => {
    expect(found(text)).toContainEqual([rule, expect.stringContaining(quote)])
  })

  it.each([
    'Children aged 14 to 17 and young people over 18 are seen.',
    'The Young Refugee Team and Sheffield’s partners work well together.',
    'Children aged 16 and 17 present as homeless.',
    'The local authority runs 10 children’s homes.',
    'Two child protection chairs cover the role.',
    'No one child’s plan is like another.',
    'St Thomas Church and the Fiona programme help.',
    'Grace, hope and will: Jordan and Chelsea are places, too.',
    'Write to enquiries@ofsted.gov.uk or telephone 0300 123 1231, Manchester M1 2WD.',
    'The reference is 123 456 7890.',
    'Lead inspector: Rachel Griffiths, His Majesty’s Inspector',
    'Dear Eleanor Marsh',
    'Wendy Williams\nHis Majesty’s Inspector of Constabulary',
  ])('is silent about: %s', (text) => {
    expect(rulesOf(text).filter((rule) => rule.startsWith('identity.'))).toEqual([])
  })
})

describe('grades in an ungraded letter', () => {
  it.each([
    'Overall, social work practice is good.',
    'Services were rated outstanding.',
    'The local authority requires improvement to be good.',
    'The experiences and progress of care leavers are inadequate.',
    'This is an outstanding service.',
  ])('sees it: %s', (text) => {
    expect(rulesOf(text)).toContain('grade.in-ungraded')
    expect(rulesOf(text, contextOfText({ graded: true }, '2024-10-16'))).not.toContain('grade.in-ungraded')
  })

  it.each([
    'Good relationships help children to trust their workers.',
    'School attendance is good, and a few outstanding actions remain.',
    'Since the inspection in 2023, when services were judged to be outstanding, little has changed.',
    'The quality of plans is inadequate for some needs and requires improvement in two teams.',
    'Children make good progress.',
  ])('is silent about ordinary words: %s', (text) => {
    expect(rulesOf(text)).not.toContain('grade.in-ungraded')
  })
})

describe('proportions and style', () => {
  it.each([
    ['In 14 of 18 records the child was seen.', 'proportion.n-of-m', '14 of 18'],
    ['Nine out of ten plans were late.', 'proportion.n-of-m', 'Nine out of ten'],
    ['About 80% of visits were on time.', 'proportion.percentage', '80%'],
    ['About 80 per cent of visits were on time.', 'proportion.percentage', '80 per cent'],
    ['Inspectors came on 15th October.', 'style.ordinal-date', '15th October'],
    ['Practice is unfocussed.', 'style.focussed', 'unfocussed'],
  ])('sees it: %s', (text, rule, quote) => {
    expect(found(text)).toContainEqual([rule, quote])
  })

  it('leaves the figures of reports of before 2018 alone', () => {
    const text = 'In 14 of 18 records, 80% of visits to one child were on time.'
    expect(rulesOf(text, contextOfText(null, '2014-02-21'))).toEqual([])
  })

  it('is silent about page 3 of 12 and section 20 of the Act', () => {
    expect(rulesOf('Page 3 of 12 speaks of section 20 of 1989.')).toEqual([])
  })

  it('tells of a sentence of more than 30 words', () => {
    const words = (count: number): string =>
      `Word${Array.from({ length: count - 1 }, (_, n) => (n % 2 === 0 ? ' and' : ' word')).join('')}.`
    expect(rulesOf(`${words(30)} ${words(12)}`)).toEqual([])
    expect(checkText(`Short. ${words(31)}`, ungraded)).toMatchObject([
      { rule: 'style.sentence-length', severity: 'info', offset: 7 },
    ])
  })
})

it('takes the office of the addressee above the salutation for what it is, and no other postcode', () => {
  const found = (text: string) => checkText(text, contextOfText(null, '2024-10-16')).map(({ rule }) => rule)
  const address = 'Moorfoot House\nFirst Floor\nSheffield\nS1 2HH\n\nDear Eleanor Marsh\n\n'
  expect(found(`${address}Children are safe.`)).toEqual([])
  expect(found(`${address}The child lives at S1 2HH.`)).toEqual(['identity.postcode'])
  expect(found('The child lives at S1 2HH.')).toEqual(['identity.postcode'])
})

it('does not take the lines of an address for one long sentence', () => {
  const lines = Array.from({ length: 20 }, (_, n) => `Line ${n}`).join('\n')
  expect(checkText(`${lines}\n\nDear A B`, contextOfText(null, '2024-10-16'))).toEqual([])
})

it('reads the date of a document from its head', () => {
  expect(dayOfText('Letter\n27 February 2025\nDear A')).toBe('2025-02-27')
  expect(dayOfText('Inspection dates: 19 November-11 December 2013')).toBe('2013-12-11')
  expect(dayOfText('No date')).toBeNull()
})
