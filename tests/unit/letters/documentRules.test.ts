import { describe, expect, it } from 'vitest'
import { checkLetter } from '@shared/letters/checkLetter'
import { draftLetter } from '@shared/letters/draftLetter'
import { letterToText } from '@shared/letters/letterToText'
import { readVisitFile } from '@shared/visits/readVisitFile'
import type { VisitFileInput } from '@shared/visits/visitFile'
import { aFinding, aJudgement, aVisit, anInput, packOf } from './builders'
import { draftFile, openVisitFile, packs, readText } from './caseFiles'

const inWords = (input: Parameters<typeof draftLetter>[0]): string =>
  letterToText(draftLetter(input), { marking: null })

const rulesOf = (input: ReturnType<typeof anInput>, rule: string): readonly string[] =>
  checkLetter(draftLetter(input), input)
    .filter((issue) => issue.rule === rule)
    .map((issue) => issue.message)

/** The Devon case, moved to other days of fieldwork. */
const devonOn = (dates: VisitFileInput['dates'], letterDate: string): VisitFileInput => {
  const { grades, ...file } = JSON.parse(
    readText('tests/fixtures/cases/devon-2025-ilacs.json'),
  ) as VisitFileInput
  const moved = { ...file, dates, letterDate }
  return { ...moved, ...(grades === undefined ? {} : { grades }) }
}
const withoutOverall = (file: VisitFileInput): VisitFileInput => {
  const { OE: _, ...grades } = file.grades ?? {}
  return { ...file, grades }
}
const textOf = (file: VisitFileInput): string =>
  letterToText(draftFile(JSON.stringify(file)), { marking: null })

describe('a full inspection by the days of its fieldwork', () => {
  it('carries no references and no note before January 2025', () => {
    const text = textOf(devonOn([['2024-11-18', '2024-11-29']], '2025-01-20'))
    expect(text).toContain('What needs to improve?\n')
    expect(text).toContain('• The suitability and safety of care leavers’ accommodation.\n')
    expect(text).toContain('Overall effectiveness ')
    expect(text).not.toMatch(/national framework/i)
  })

  it('says nothing of overall effectiveness from April 2026: not in the table, a heading or a sentence', () => {
    const text = textOf(withoutOverall(devonOn([['2026-04-27', '2026-05-08']], '2026-06-20')))
    expect(text).not.toMatch(/overall/i)
    expect(text).toContain('(outcome 3, national framework).')
    expect(text).toContain('27 April to 8 May 2026')
    expect(text).toMatch(/care leavers: inadequate\n/)
  })

  it('refuses an overall grade from April 2026, and says where it stands', () => {
    const file = readVisitFile(JSON.stringify(devonOn([['2026-04-27', '2026-05-08']], '2026-06-20')), packs)
    expect(file).toMatchObject({
      ok: false,
      error: [{ place: 'grades.OE', message: expect.stringContaining('OE is not graded') }],
    })
  })
})

it('has one area for priority action, or several areas', () => {
  const priority = (count: number) =>
    inWords(
      anInput(
        Array.from({ length: count }, (_, n) =>
          aFinding(n + 1, { kind: 'priority-action', text: `Act ${n}` }),
        ),
      ),
    )
  expect(priority(1)).toContain('\nArea for priority action\n')
  expect(priority(1)).toContain('in response to the area for priority action.')
  expect(priority(2)).toContain('\nAreas for priority action\n')
  expect(priority(2)).toContain('in response to the areas for priority action.')
})

it('names a group of children in the scope as the place does', () => {
  const visit = aVisit({
    themes: ['CC', 'CL'],
    includeLeaders: false,
    terms: { careLeavers: 'care-experienced young people' },
  })
  expect(inWords(anInput([], { visit }))).toContain(
    'arrangements for children in care and care-experienced young people.',
  )
})

describe('parts that are off until asked for', () => {
  it('are printed in the framework’s order when the visit asks for them, and not otherwise', () => {
    const wanted = inWords(anInput([], { visit: aVisit({ optionalBlocks: ['copies', 'no-grade'] }) }))
    expect(wanted).toMatch(
      /\(ILACS\) framework\.\n\nA focused visit does not result in a graded judgement\.[^]*Inspector\n\nCopy: Department for Education/,
    )
    expect(wanted).not.toContain('However, the arrangements')
    expect(inWords(anInput([]))).not.toMatch(/Copy:|graded judgement/)
  })

  it('are named in the visit file, and refused with their place where the framework has none', () => {
    const file = JSON.parse(readText('tests/fixtures/cases/minimal.json')) as VisitFileInput
    const good = openVisitFile(JSON.stringify({ ...file, optionalBlocks: ['copies'] }))
    expect(good.visit.optionalBlocks).toEqual(['copies'])
    expect(
      readVisitFile(JSON.stringify({ ...file, optionalBlocks: ['copies', 'main'] }), packs),
    ).toMatchObject({
      ok: false,
      error: [{ place: 'optionalBlocks[1]', message: expect.stringContaining('however, no-grade, copies') }],
    })
  })
})

describe('children’s services as a whole, in the sentence of a SIF report', () => {
  it.each([
    ['good', 'Children’s services in Sheffield are good\n'],
    ['inadequate', 'Children’s services in Sheffield are inadequate\n'],
    ['requires-improvement', 'Children’s services in Sheffield require improvement to be good\n'],
  ])('%s', (grade, sentence) => {
    const text = inWords(
      anInput([], { pack: packOf('sif-b', '2016-06-16'), judgements: [aJudgement('OE', grade)] }),
    )
    expect(text).toContain(sentence)
  })
})

describe('grades together as they were never given are pointed out, and nothing is changed', () => {
  const graded = (leaders: string, protection: string, care: string, leavers: string, overall: string) =>
    rulesOf(
      anInput([], {
        pack: packOf('ilacs-standard', '2024-11-29'),
        visit: aVisit({ dates: [['2024-11-18', '2024-11-29']], themes: [] }),
        judgements: Object.entries({
          LEAD: leaders,
          HP: protection,
          CIC: care,
          CL: leavers,
          OE: overall,
        }).map(([area, grade]) => aJudgement(area, grade)),
      }),
      'grade.limiting',
    )
  const [O, G, R, I] = ['outstanding', 'good', 'requires-improvement-to-be-good', 'inadequate'] as const

  it.each([
    ['a part inadequate and the whole not', [R, I, R, R, R], 'one of help and protection'],
    ['leaders inadequate and the whole good', [I, G, G, G, G], 'impact of leaders was inadequate'],
    ['outstanding without leaders outstanding', [G, O, O, O, O], 'only with the impact of leaders'],
    ['outstanding with nothing but leaders outstanding', [O, G, G, G, O], 'a second area outstanding'],
    ['outstanding with an area below good', [O, O, R, G, O], 'no area below good'],
    ['good with two areas below good', [G, R, R, G, G], 'with one area'],
  ] as const)('%s', (_, [leaders, protection, care, leavers, overall], words) => {
    const found = graded(leaders, protection, care, leavers, overall)
    expect(found.some((message) => message.includes(words))).toBe(true)
  })

  it.each([
    [[I, R, R, R, R]],
    [[I, R, R, R, I]],
    [[O, G, O, G, O]],
    [[G, R, G, G, G]],
    [[R, R, R, I, I]],
    [[R, R, G, R, R]],
    [[G, G, G, G, '']],
  ] as const)('says nothing of %j', ([leaders, protection, care, leavers, overall]) => {
    expect(graded(leaders, protection, care, leavers, overall)).toEqual([])
  })

  it('has nothing to hold against areas where there is no overall grade', () => {
    const input = anInput([], {
      pack: packOf('ilacs-standard', '2026-05-08'),
      visit: aVisit({ dates: [['2026-04-27', '2026-05-08']], themes: [] }),
      judgements: [aJudgement('LEAD', 'good'), aJudgement('HP', 'inadequate')],
    })
    expect(rulesOf(input, 'grade.limiting')).toEqual([])
  })
})

it('says when a named version of the framework was not in force on the days of fieldwork', () => {
  const dates: VisitFileInput['dates'] = [['2024-11-18', '2024-11-29']]
  const on = (framework: string) => {
    const file = { ...withoutOverall(devonOn(dates, '2025-01-20')), framework }
    const input = openVisitFile(JSON.stringify(file))
    return rulesOf(input, 'date.framework-version')
  }
  expect(on('ilacs-standard@2026-04')).toEqual([
    'The fieldwork ends on 29 November 2024, when version 2026-04 of this framework is not in force.',
  ])
  expect(on('ilacs-standard')).toEqual([])
})
