import { describe, expect, it } from 'vitest'
import { checkDocumentText } from '@shared/letters/checkDocumentText'
import { dayOfText } from '@shared/letters/checkText'
import { packOfText } from '@shared/letters/frameworkOfText'
import { heldOutTexts } from '../../../measure/checks/heldOutLetter'
import { soundParagraphs } from '../../../measure/checks/soundParagraphs'
import { packs } from '../caseFiles'

/** The rules that a document raises once these words stand in it. */
const rulesOf = (text: string): readonly string[] => {
  const day = dayOfText(text)
  return checkDocumentText(text, packOfText(text, day, packs), day).map(({ rule }) => rule)
}
const letterWith = (words: string): readonly string[] =>
  rulesOf(heldOutTexts.letter.replace('Thresholds for help', `${words}\n\nThresholds for help`))
const pointsWith = (point: string): readonly string[] =>
  rulesOf(
    heldOutTexts.letter.replace(
      'The quality of children’s plans, so that families know what has to change and by when.',
      point,
    ),
  )

it('says nothing of a letter and a report without a fault, nor of sound paragraphs', () => {
  for (const text of Object.values(heldOutTexts)) expect(rulesOf(text)).toEqual([])
  for (const words of soundParagraphs) expect(letterWith(words), words).toEqual([])
})

describe.each([
  ['identity.combination', 'A girl of 15 who gave birth in the spring lives with her carers.'],
  ['identity.combination', 'One young woman, now 17, whose mother was killed, has no settled home.'],
  ['proportion.percentage', 'Supervision takes place each month for sixty percent of social workers.'],
  ['proportion.n-of-m', 'The child’s voice is strong in 4/5 assessments that were sampled.'],
  ['style.tense', 'Social workers visited children regularly and built good relationships.'],
  ['style.tense', 'Supervision did not take place often enough.'],
  ['style.person', 'Your social workers know the children whom they visit.'],
  ['structure.placeholder', 'The number is falling (figure to be confirmed).'],
  ['structure.placeholder', 'The partnership with XX has brought more help to families.'],
  ['grade.in-ungraded', 'The response to neglect is inadequate.'],
  ['grade.in-ungraded', 'The arrangements for children in need require improvement to be good.'],
])('%s', (rule, words) => {
  it(`is said of “${words}”`, () => expect(letterWith(words)).toContain(rule))
})

describe.each([
  ['style.improvement-form', 'Children are not seen often enough.'],
  ['style.improvement-form', 'Making sure that plans are reviewed in time.'],
  ['style.improvement-form', 'To strengthen the oversight of children in unregistered homes.'],
  ['style.improvement-deadline', 'The consistency of supervision before Easter.'],
  ['style.improvement-person', 'The quality of Mr Latham’s audits.'],
  ['structure.duplicate', 'The consistency of management oversight when children’s circumstances change.'],
])('%s', (rule, point) => {
  it(`is said of the point “${point}”`, () => expect(pointsWith(point)).toContain(rule))
})

it('speaks of the days in their order, and of one last inspection', () => {
  const reversed = heldOutTexts.letter.replace('on 22 and 23 January', 'on 23 and 22 January')
  expect(rulesOf(reversed)).toContain('date.impossible')
  const other = heldOutTexts.report.replace(
    'Leaders know their services well.',
    'Leaders have changed their model since the last inspection in 2019.',
  )
  expect(rulesOf(other)).toContain('date.unknown-previous')
})

it('reads the grades of a table with a cell to a line, and has them small after the colon of a heading', () => {
  const heading = 'The experiences and progress of care leavers: '
  const report = (grade: string) =>
    rulesOf(heldOutTexts.report.replace(`${heading}good`, `${heading}${grade}`))
  expect(report('outstanding')).toContain('grade.mismatch')
  expect(report('Good')).toContain('grade.wording')
  expect(report('good')).toEqual([])
})
