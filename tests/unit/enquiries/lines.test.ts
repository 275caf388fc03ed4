import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineWeightWords, weighLine, withPassages } from '@shared/enquiries/lineEvidence'
import { improvementsToTakeUp, questionFrom } from '@shared/enquiries/linesFromReports'
import { LineSide } from '@shared/enquiries/lineOfEnquiry'

const line = (passages: readonly { passageId: string; side: LineSide }[]) => ({
  question: 'Q',
  area: '',
  passages,
})
const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 })

it('a passage stands on one side of a line, the one it was put on last', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ ids, side: fc.constantFrom(...LineSide.options) }), { maxLength: 6 }),
      (steps) => {
        let passages: ReturnType<typeof withPassages> = []
        const expected = new Map<string, LineSide>()
        for (const step of steps) {
          passages = withPassages(line(passages), step.ids, step.side)
          for (const id of step.ids) expected.set(id, step.side)
        }
        expect(new Map(passages.map(({ passageId, side }) => [passageId, side]))).toEqual(expected)
        expect(passages).toHaveLength(expected.size)
      },
    ),
    { seed: 5 },
  )
})

it('counts what still stands, and says how much does not', () => {
  const passages = new Map([
    ['a', { gone: false }],
    ['b', { gone: true }],
    ['c', { gone: false }],
  ])
  const weight = weighLine(
    line([
      { passageId: 'a', side: 'for' },
      { passageId: 'b', side: 'for' },
      { passageId: 'c', side: 'against' },
      { passageId: 'in a deleted note', side: 'against' },
    ]),
    passages,
  )
  expect(weight).toEqual({ for: 1, against: 1, gone: 2 })
  expect(lineWeightWords(weight)).toBe('1 for, 1 against, 2 no longer in their notes')
  expect(lineWeightWords({ for: 0, against: 0, gone: 1 })).toBe('1 no longer in its note')
  expect(lineWeightWords({ for: 0, against: 0, gone: 0 })).toBe('no passages yet')
})

it('offers each area for improvement of an earlier report once, until it is taken up', () => {
  const previous = [
    { type: 'inspection', date: '2019-01-04', improve: ['Plans.', 'Plans.', ' '] },
    { type: 'focused visit', date: '2023-11-03', improve: ['The timeliness of assessments.'] },
  ]
  const offered = improvementsToTakeUp(previous, [])
  expect(offered).toEqual([
    { type: 'focused visit', date: '2023-11-03', improve: 'The timeliness of assessments.' },
    { type: 'inspection', date: '2019-01-04', improve: 'Plans.' },
  ])
  const origin = { type: 'focused visit', date: '2023-11-03', improve: 'the timeliness of assessments. ' }
  expect(improvementsToTakeUp(previous, [{ origin }, { origin: null }])).toEqual(offered.slice(1))
  expect(questionFrom(origin)).toBe('Has this improved: the timeliness of assessments?')
})
