import { expect, it } from 'vitest'
import type { Finding } from '@shared/findings/finding'
import { checkLetter } from '@shared/letters/checkLetter'
import { draftLetter } from '@shared/letters/draftLetter'
import type { LetterContent } from '@shared/letters/letter'
import type { Note } from '@shared/notes/note'
import { aFinding, aJudgement, aNote, aPassage, aVisit, anInput, id, packOf } from './builders'
import { draftFile, openVisitFile, readText } from './caseFiles'

const rules = (
  findings: readonly Finding[],
  { notes, change }: { notes?: readonly Note[]; change?: (content: LetterContent) => LetterContent } = {},
): readonly string[] => {
  const input = anInput(findings)
  const content = draftLetter(input)
  return checkLetter(change ? change(content) : content, { ...input, notes: notes ?? input.notes }).map(
    (issue) => issue.rule,
  )
}

it('has nothing to say against a letter whose findings rest on notes', () => {
  expect(rules([aFinding(1), aFinding(2, { kind: 'improvement' })])).toEqual([])
})

it('asks for a source behind every statement of evidence, and for none behind a fixed line', () => {
  const input = anInput([aFinding(1, { passageIds: [] })])
  const content = draftLetter(input)
  const issues = checkLetter(content, input)
  expect(issues).toMatchObject([{ rule: 'evidence.no-source', severity: 'error', quote: 'Finding 1.' }])
  const main = content.sections.find((section) => section.id === 'main')
  expect(issues[0]?.paragraphId).toBe(main?.paragraphs[0]?.id)
})

it('says when the note behind a paragraph is gone', () => {
  expect(rules([aFinding(1)], { notes: [] })).toEqual(['evidence.source-gone'])
})

it('says when the words behind a paragraph are no longer in the note, and not when other words changed', () => {
  const changed = (text: string): readonly string[] =>
    rules([aFinding(1)], { notes: [aNote(1, { revision: 2, text })] })
  expect(changed('Something else.')).toEqual(['evidence.source-changed'])
  expect(changed('Before. Words of   passage 1. After.')).toEqual([])
})

it('says when the passage itself was changed or is gone, whatever else the note says', () => {
  const passage = (gone: boolean, quote: string): Note =>
    aNote(1, { revision: 2, passages: [aPassage(1, { gone, quote })] })
  expect(rules([aFinding(1)], { notes: [passage(true, 'Words of passage 1')] })).toEqual([
    'evidence.source-changed',
  ])
  expect(rules([aFinding(1)], { notes: [passage(false, 'Other words')] })).toEqual([
    'evidence.source-changed',
  ])
  expect(rules([aFinding(1)], { notes: [passage(false, 'Words of passage 1')] })).toEqual([])
})

it('says that a finding is still in the words of the notes', () => {
  expect(rules([aFinding(1, { text: 'Words of passage 1.' })])).toEqual(['evidence.unworded'])
})

it('wants two independent notes, a reason and a sign-off for a priority action', () => {
  const action = aFinding(1, { kind: 'priority-action' })
  expect(rules([action])).toEqual([
    'evidence.priority-reason',
    'evidence.single-source',
    'evidence.priority-sign-off',
  ])
  const full = aFinding(1, {
    kind: 'priority-action',
    passageIds: [id(2_001), id(2_002)],
    reason: 'Children at risk of harm, in most records seen.',
    signedOffBy: 'Margaret Holloway',
  })
  expect(rules([full])).toEqual([])
  const sameCase = [aNote(1, { case: 'C01' }), aNote(2, { case: 'C01' })]
  expect(rules([full], { notes: sameCase })).toEqual(['evidence.single-source'])
})

it('says which areas of a graded report have no grade and no finding', () => {
  const input = anInput([aFinding(1, { area: 'HP' })], {
    pack: packOf('ilacs-standard'),
    visit: aVisit({ themes: [] }),
    judgements: [aJudgement('HP', 'good'), aJudgement('CL', 'good')],
  })
  const issues = checkLetter(draftLetter(input), input)
  expect(issues.filter((issue) => issue.rule === 'grade.missing')).toHaveLength(3)
  expect(issues.filter((issue) => issue.rule === 'structure.empty-section')).toHaveLength(1)
})

it('says what drafting had to leave out', () => {
  const input = anInput([aFinding(1)], {
    visit: aVisit({ letterDate: null, addressee: null, team: [] }),
  })
  const issues = checkLetter(draftLetter(input), input)
  expect(issues.map((issue) => issue.rule)).toEqual(
    Array.from({ length: 3 }, () => 'structure.missing-detail'),
  )
})

it('names findings that are not in the letter, unless the user took them out', () => {
  expect(rules([aFinding(1), aFinding(2, { area: 'CL' })])).toEqual(['structure.finding-left-out'])
  const input = anInput([aFinding(1)])
  const empty = draftLetter({ ...input, findings: [] })
  expect(checkLetter(empty, input).map((issue) => issue.rule)).toEqual(['structure.finding-left-out'])
  const takenOut = { ...empty, removed: [`finding:${aFinding(1).id}`] }
  expect(checkLetter(takenOut, input)).toEqual([])
})

it('reads the words of findings and of what the user wrote, not of addresses', () => {
  const text = 'A focussed visit to Callum Reid, who is good.'
  expect(rules([aFinding(1, { text })])).toEqual(['style.focussed', 'identity.possible-name'])
})

it('knows the place’s own words for groups of children', () => {
  const input = anInput([aFinding(1, { text: 'Care leavers and looked after children are heard.' })], {
    visit: aVisit({ terms: { careLeavers: 'care-experienced young people' } }),
  })
  const issues = checkLetter(draftLetter(input), input)
  expect(issues.map((issue) => [issue.rule, issue.quote])).toEqual([
    ['style.term', 'looked after children'],
    ['style.term', 'Care leavers'],
  ])
})

it.each([
  'resources/sample/sheffield-2024-focused-visit.json',
  'tests/fixtures/cases/poor-not-priority.json',
  'tests/fixtures/cases/sheffield-2014-sif-a.json',
])('raises no alarm at a careful letter: %s', (path) => {
  const input = openVisitFile(readText(path))
  const issues = checkLetter(draftFile(readText(path)), input)
  expect(issues.filter((issue) => issue.severity !== 'info')).toEqual([])
})

it('tells that a visit file without findings gave unworded ones', () => {
  const file = readText('tests/fixtures/cases/minimal.json')
  const issues = checkLetter(draftFile(file), openVisitFile(file)).map((issue) => issue.rule)
  expect(issues.filter((rule) => rule === 'evidence.unworded')).toHaveLength(3)
})
