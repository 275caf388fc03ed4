import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import dictionary from 'dictionary-en-gb'
import { createSpelling } from '../../../renderer/language/spelling'
import { wordsToCheck } from '../../../renderer/language/wordsToCheck'

const field = readFileSync(join(import.meta.dirname, '../../../resources/dictionaries/field.txt'), 'utf8')
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const aSpelling = () => createSpelling({ aff: text(dictionary.aff), dic: text(dictionary.dic), field })
const spelling = aSpelling()
const wrong = (words: string) => spelling.misspelt(words).map(({ word }) => word)

it('marks British English as the field writes it, and nothing else', () => {
  expect(
    wrong(
      'Children’s social care in the north: the MASH, the LADO’s log, EHCPs, a UASC cohort, DoLs and section 47 ' +
        'enquiries. Care-experienced young people in kinship care who are NEET. Ofsted and ILACS. CAMHS waiting times; ' +
        'the IRO’s oversight. Multi-agency pre-birth work, co-ordinated well. Wellbeing and whistleblowing.',
    ),
  ).toEqual([])
  expect(wrong('The organisation recognised their behaviour and practised its judgement.')).toEqual([])
  expect(wrong('organization recognized behavior color fulfill')).toEqual([
    'organization',
    'recognized',
    'behavior',
    'color',
    'fulfill',
  ])
})

it('leaves out codes, numbers, addresses, acronyms and single letters', () => {
  expect(
    wordsToCheck(
      'C07 FD3 L2 14 2nd 10.30am s47 www.exmple.uk https://exmple.uk/pth a@exmple.uk LADO EHCPs I x',
    )
      .map(({ word }) => word)
      .filter((word) => word !== 'am'),
  ).toEqual([])
  expect(wrong('CareDirector and iPad')).toEqual([])
})

it.each([
  ['safegaurding', 'safeguarding'],
  ['assesment', 'assessment'],
  ['recieved', 'received'],
  ['focussed', 'focused'],
  ['organization', 'organisation'],
  ['accomodation', 'accommodation'],
  ['seperate', 'separate'],
  ['neccessary', 'necessary'],
  ['definately', 'definitely'],
  ['liason', 'liaison'],
  ['independant', 'independent'],
  ['occured', 'occurred'],
  ['teh', 'the'],
  ['chronolgy', 'chronology'],
  ['threshhold', 'threshold'],
  ['referal', 'referral'],
  ['permenancy', 'permanency'],
  ['advocasy', 'advocacy'],
  ['proffesional', 'professional'],
  ['embarassed', 'embarrassed'],
  ['harrassment', 'harassment'],
  ['aswell', 'as well'],
  ['Safegaurding', 'Safeguarding'],
  ['wellbieng', 'wellbeing'],
  ['ofsted', 'Ofsted'],
  ['ehcp', 'EHCP'],
  ['colour-coded behaviuor', 'behaviour'],
])('offers the right word for %s', (typed, meant) => {
  const [found] = spelling.misspelt(typed)
  expect(found).toBeDefined()
  expect(spelling.suggest(found?.word ?? '')).toContain(meant)
})

it('offers five words at most, the swapped letters first', () => {
  const words = spelling.suggest('teh')
  expect(words[0]).toBe('the')
  expect(words.length).toBeLessThanOrEqual(5)
})

it('marks only the part of a hyphenated word that is wrong, at its place', () => {
  expect(spelling.misspelt('They did multi-agancy work')).toEqual([{ word: 'agancy', offset: 15 }])
  expect(spelling.misspelt('A non-verbal, re-referred child')).toEqual([])
})

it('treats a word with an s after an apostrophe, straight or curly, as the word', () => {
  expect(wrong("Ofsted's and Ofsted’s, the carers’ views; don't, won’t")).toEqual([])
})

it('knows the words of the visit in any case, and forgets them when they are taken back', () => {
  const own = aSpelling()
  expect(own.misspelt('Thrivewell helps').map(({ word }) => word)).toEqual(['Thrivewell'])
  own.know(['Thrivewell'])
  expect(own.misspelt('Thrivewell, thrivewell’s')).toEqual([])
  expect(own.suggest('Thrivewel')[0]).toBe('Thrivewell')
  own.know([])
  expect(own.misspelt('Thrivewell')).toHaveLength(1)
})

it('ships a vocabulary of more than 300 words, each of which is right', () => {
  const entries = field.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  expect(entries.length).toBeGreaterThan(300)
  expect(new Set(entries).size).toBe(entries.length)
  expect(wrong(entries.map((entry) => entry.split('/')[0]).join(' '))).toEqual([])
})

it('says of any text only words that stand at the place it names', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (any) => {
      for (const { word, offset } of wordsToCheck(any))
        expect(any.slice(offset, offset + word.length)).toBe(word)
    }),
  )
})
