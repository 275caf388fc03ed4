import { expect, it } from 'vitest'
import type { Judgement } from '@shared/findings/finding'
import { checkLetter } from '@shared/letters/checkLetter'
import { draftLetter } from '@shared/letters/draftLetter'
import { aFinding, aJudgement, aVisit, anInput, id, packOf } from '../builders'

const report = (judgement: Pick<Judgement, 'rationale' | 'passageIds'>) => {
  const input = anInput([], {
    pack: packOf('ilacs-standard'),
    visit: aVisit({ themes: [] }),
    judgements: [{ ...aJudgement('HP', 'good'), ...judgement }],
  })
  return checkLetter(draftLetter(input), input)
}

it('asks what a proposed grade rests on, and does not hold the report up for it', () => {
  const issues = report({ rationale: '', passageIds: [] }).filter(({ rule }) => rule.startsWith('grade.no'))
  expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['grade.no-rationale', 'warning'],
    ['grade.no-passage', 'warning'],
  ])
  expect(issues[0]?.quote).toMatch(/^The experiences and progress/)
})

it('says when a passage behind a grade is no longer in the notes', () => {
  const issues = report({ rationale: 'Plans lead to change.', passageIds: [id(2_001), id(9_999)] })
  expect(issues.filter(({ rule }) => rule.startsWith('grade.')).map(({ rule }) => rule)).toContain(
    'grade.passage-gone',
  )
})

it('says once that a point stands in both lists, also where only the evidence is the same', () => {
  const input = anInput([
    aFinding(1, { kind: 'priority-action', text: 'Children who wait too long for protection.' }),
    aFinding(2, { kind: 'improvement', text: 'The timeliness of visits.', passageIds: [id(2_001)] }),
  ])
  const both = checkLetter(draftLetter(input), input).filter(({ rule }) => rule === 'structure.in-both-lists')
  expect(both).toHaveLength(1)
  expect(both[0]).toMatchObject({ severity: 'error', quote: 'The timeliness of visits.' })
})
