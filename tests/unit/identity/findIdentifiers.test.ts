import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '@shared/identity/findIdentifiers'

const today = '2026-11-22'
const found = (text: string, known: readonly string[] = []): readonly (readonly [string, string])[] =>
  findIdentifiers(text, { known, today }).map(
    ({ rule, quote }) => [rule.replace('identity.', ''), quote] as const,
  )

describe('names', () => {
  it.each([
    ['Spoke to Sarah about the plan.', 'Sarah'],
    ['met with Tiernan Brocklehurst at the hub', 'Tiernan Brocklehurst'],
    ['SW told Oluchi why the plan changed', 'Oluchi'],
    ['Mrs Okonjo said so.', 'Mrs Okonjo'],
    ["ella's mum was there", 'ella'],
    ['mum Sarah agreed', 'Sarah'],
    ['Will said he is happy at school.', 'Will'],
    ['May told me she hates it', 'May'],
    ['Mark has moved twice.', 'Mark'],
    ['Grace wants to see her mum.', 'Grace'],
    ['SW Jordan thinks the plan is stuck', 'Jordan'],
    ['Ms T. Quaye chairs', 'Ms T. Quaye'],
    ['it says J. Oluchi visited', 'J. Oluchi'],
    ['told Sarah T. about it', 'Sarah T'],
    ['Hope, 14, has no school place', 'Hope'],
  ])('sees it: %s', (text, name) => {
    expect(found(text)).toEqual([['name', name]])
  })

  it.each([
    'Staff will be there. Will they? May be late.',
    'In May the plan changed.',
    'Managers mark the plan as done. Mark it.',
    'Children hope for more. Hope is a word.',
    'numbers rose, by the grace of god',
    'The Young Refugee Team knows the journeys.',
    'Supervision is regular. Mum said it helped. Police told the SW.',
    'Signs of Safety is used, and Mosaic has the record.',
  ])('is silent about: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('numbers with a check, and dates', () => {
  it.each([
    ['NHS 943 476 5919', 'nhs-number', '943 476 5919'],
    ['upn H801200001001', 'upn', 'H801200001001'],
    ['NI AB 12 34 56 C', 'ni-number', 'AB 12 34 56 C'],
    ['lives s6 4ha', 'postcode', 's6 4ha'],
    ['S64HA', 'postcode', 'S64HA'],
    ['ring 07700 900123', 'phone', '07700 900123'],
    ['ring (0114) 496 0123', 'phone', '(0114) 496 0123'],
    ['a.b@example.org', 'email', 'a.b@example.org'],
    ['dob 12.3.09', 'date-of-birth', 'dob 12.3.09'],
    ['born on 3rd March 2011', 'date-of-birth', 'born on 3rd March 2011'],
    ['the child, 14/02/2012, was seen', 'date-of-birth', '14/02/2012'],
    ['JD, 14, was seen', 'initials-age', 'JD, 14'],
    ['saw J.D. aged 14', 'initials-age', 'J.D. aged 14'],
    ['KT (14) was seen', 'initials-age', 'KT (14)'],
    ['A.B. 7yrs', 'initials-age', 'A.B. 7yrs'],
    ['J (7y) and baby sister', 'initials-age', 'J (7y)'],
    ['twins R & S (6)', 'initials-age', 'R & S (6)'],
    ['MK, nearly 17, moved again', 'initials-age', 'MK, nearly 17'],
    ['E.O. 7 hides food', 'initials-age', 'E.O. 7'],
    ['born on the twelfth of May 2014', 'date-of-birth', 'born on the twelfth of May 2014'],
    ['from 0044 7700 900 733', 'phone', '0044 7700 900 733'],
  ])('sees it: %s', (text, rule, quote) => {
    expect(found(text)).toEqual([[rule, quote]])
  })

  it.each([
    'NHS 943 476 5918, upn A801200001001, BG 12 34 56 C',
    'visit on 14/10/2024, review 02/11/2024, order since 3/4/2020',
    'SW, 14 cases. IRO (65). 14 of 18.',
    'Section B (12), group C (4), option D, 5 days, plan F (3)',
    'A.B. 12 cases, C.D. 3 visits',
    'Call 0300 123 1231 or write to enquiries@ofsted.gov.uk',
  ])('is silent about: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('homes, schools and places', () => {
  it.each([
    ['lives at 12 Acacia Avenue', 'address', '12 Acacia Avenue'],
    ['Flat 3, 4 The Green', 'address', 'Flat 3, 4 The Green'],
    ['seen at 22a park rd', 'address', '22a park rd'],
    ['Hillside Primary knows her', 'school', 'Hillside Primary'],
    ["head of St Mary's C of E Primary School", 'school', "St Mary's C of E Primary School"],
    ['attends Kingfisher Academy', 'school', 'Kingfisher Academy'],
    ['Rowan House is settled', 'home', 'Rowan House'],
    ['found behind the Aldi on Penistone Rd', 'place', 'Aldi on Penistone Rd'],
    ['drinks at the Wagon and Horses', 'place', 'Wagon and Horses'],
    ['contact at Firth Park Library', 'place', 'Firth Park Library'],
    ['near the mosque on Wolseley Road', 'place', 'mosque on Wolseley Road'],
    ['Beech Cottage, Loxley Lane', 'address', 'Beech Cottage, Loxley Lane'],
    ['placed at The Willows', 'home', 'The Willows'],
    ['lives on the Manor estate', 'place', 'Manor estate'],
    ['near Tesco in Hillsborough', 'place', 'Tesco in Hillsborough'],
    ['collected at Parkside Court', 'place', 'Parkside Court'],
  ])('sees it: %s', (text, rule, quote) => {
    expect(found(text)).toEqual([[rule, quote]])
  })

  it.each([
    'The virtual school and the Virtual School Head know every primary school.',
    'She lives in Sheffield with carers and moved to Leeds.',
    'in mainstream school, at primary school, back at school',
    '3 children on the road to independence, 5 weeks in a home close to family',
  ])('is silent about: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

it('never marks what is known', () => {
  expect(found('Sarah of Rowan House', ['Sarah', 'Rowan House'])).toEqual([])
  expect(found('Sarah Jones of Rowan House', ['Sarah', 'Rowan House'])).toEqual([['name', 'Sarah Jones']])
})

it('gives quotes that stand where it says, in order, and never throws', () => {
  const pieces = fc.constantFrom(
    'Ella',
    'ella’s',
    ' mum',
    ' ',
    ',',
    '14',
    '(',
    ')',
    '.',
    'J.D.',
    '12/03/2012',
    'dob',
    'S6 4HA',
    '@',
    '0114 496 0123',
    '\n',
    'Flat 3',
    ' Road',
    'St',
    '’',
    'é',
    '😀',
    'at The',
    ' School',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 60 }).map((some) => some.join('')),
  )
  fc.assert(
    fc.property(anyText, fc.array(fc.string(), { maxLength: 3 }), (text, known) => {
      let end = 0
      for (const { quote, offset, message } of findIdentifiers(text, { known, today })) {
        expect(text.slice(offset, offset + quote.length)).toBe(quote)
        expect(quote).not.toBe('')
        expect(message).not.toBe('')
        expect(offset).toBeGreaterThanOrEqual(end)
        end = offset + quote.length
      }
    }),
    { numRuns: 300, seed: 3 },
  )
})
