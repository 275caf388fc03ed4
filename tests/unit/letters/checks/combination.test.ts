import { describe, expect, it } from 'vitest'
import { checkText, contextOfText } from '@shared/letters/checkText'

const rules = (text: string): readonly string[] =>
  checkText(text, contextOfText(null, '2024-10-16', ['Sheffield']))
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('identity.'))

describe('together these identify a child', () => {
  it.each([
    'A 15-year-old who speaks Tigrinya waits for an interpreter.',
    'A boy aged 14 whose brother was stabbed receives good help.',
    'In the Young Refugee Team a 16-year-old has no plan.',
    'A Kurdish-speaking girl who was trafficked has a settled home.',
  ])('%s', (text) => {
    expect(rules(text)).toContain('identity.combination')
  })
})

describe('these identify nobody', () => {
  it.each([
    'The Young Refugee Team helps children aged 16 and 17 well.',
    'The responses to 16- and 17-year-olds presenting as homeless are strong.',
    'Interpreters are used when children speak Kurdish or Arabic.',
    'A child who is at risk of being trafficked is seen at once.',
    'Care leavers aged 21 and over can return to the service.',
  ])('%s', (text) => {
    expect(rules(text)).not.toContain('identity.combination')
  })
})

it('holds all of the guard of the notes against a letter', () => {
  const seen = (text: string, rule: string) => expect(rules(text)).toContain(rule)
  seen('J.B. (14) has a settled home.', 'identity.initials-age')
  seen('The National Insurance number AB123456C is on file.', 'identity.ni-number')
  seen('The home is at 14 Abbey Lane.', 'identity.address')
  seen('Children go to Abbeyfield Primary School.', 'identity.school')
  expect(rules('Sheffield’s Piccadilly Gate is no home.')).toEqual([])
})
