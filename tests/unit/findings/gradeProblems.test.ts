import { describe, expect, it } from 'vitest'
import { gradeProblems, hasGrade, limitProblems } from '@shared/findings/gradeProblems'
import type { Judgement } from '@shared/findings/finding'
import { packOf, aJudgement, id } from '../letters/builders'

const rules = (judgement: Partial<Judgement>, pack = packOf('ilacs-standard')): readonly string[] =>
  gradeProblems(
    { ...aJudgement('HP', 'good'), rationale: 'Most work is good.', passageIds: [id(1)], ...judgement },
    pack,
    new Set([id(1)]),
  ).map(({ rule, effect }) => `${rule}: ${effect}`)

describe('a grade as it is proposed', () => {
  it('needs its rationale and passages that still stand in the notes', () => {
    expect(rules({})).toEqual([])
    expect(rules({ rationale: ' ' })).toEqual(['no-rationale: warn'])
    expect(rules({ passageIds: [] })).toEqual(['no-passage: warn'])
    expect(rules({ passageIds: [id(2)] })).toEqual(['no-passage: warn', 'passage-gone: warn'])
    expect(rules({ grade: '', rationale: '' })).toEqual([])
  })

  // domain.md 1.2: "Requires improvement to be good" came with ILACS; SIF had "requires improvement".
  it('is in the exact words of its own scale', () => {
    expect(rules({ grade: 'requires-improvement' })).toEqual(['off-scale: block'])
    expect(rules({ grade: 'requires-improvement' }, packOf('sif-a', '2014-01-30'))).toEqual([])
    expect(rules({ grade: 'requires-improvement-to-be-good' }, packOf('sif-a', '2014-01-30'))).toEqual([
      'off-scale: block',
    ])
  })

  // domain.md 1.1: no overall effectiveness from April 2026; focused and monitoring visits give no grade at all.
  it('is nowhere where the framework has none', () => {
    expect(hasGrade(packOf('ilacs-standard', '2026-03-31'), 'OE')).toBe(true)
    expect(hasGrade(packOf('ilacs-standard', '2026-04-01'), 'OE')).toBe(false)
    expect(hasGrade(packOf('ilacs-2018', '2019-07-26'), 'CICCL')).toBe(true)
    expect(hasGrade(packOf('ilacs-2018', '2019-07-26'), 'CL')).toBe(false)
    expect(hasGrade(packOf('sif-b', '2016-06-16'), 'LSCB')).toBe(true)
    for (const pack of [packOf('ilacs-focused-visit'), packOf('monitoring-visit')]) {
      expect(pack.areas.filter(({ code }) => hasGrade(pack, code))).toEqual([])
      expect(gradeProblems(aJudgement('PD', 'good'), pack, new Set()).map(({ rule }) => rule)).toEqual([
        'not-graded',
      ])
    }
  })
})

// domain.md 1.2, "Limiting rules, worked out from 308 graded ILACS reports".
describe('grades together', () => {
  const improve = 'requires-improvement-to-be-good'
  const report = (leaders: string, protection: string, care: string, leavers: string, overall: string) =>
    limitProblems(
      [
        aJudgement('LEAD', leaders),
        aJudgement('HP', protection),
        aJudgement('CIC', care),
        aJudgement('CL', leavers),
        aJudgement('OE', overall),
      ],
      packOf('ilacs-standard', '2024-11-20'),
    )

  it.each([
    [
      'Tower Hamlets 2024: two outstanding, two good',
      'outstanding',
      'good',
      'outstanding',
      'good',
      'outstanding',
    ],
    ['one area that requires improvement', 'good', improve, 'good', 'good', 'good'],
    ['Slough 2023: only leaders inadequate', 'inadequate', improve, improve, improve, improve],
    ['only leaders inadequate, as in Trafford 2019', 'inadequate', improve, 'good', 'good', 'inadequate'],
    ['one area inadequate', improve, improve, 'inadequate', 'good', 'inadequate'],
  ])('says nothing of what was published: %s', (_what, ...grades) => {
    expect(report(...(grades as [string, string, string, string, string]))).toEqual([])
  })

  it.each([
    ['an area inadequate and not overall', 'good', 'inadequate', 'good', 'good', improve],
    ['leaders inadequate and good overall', 'inadequate', 'good', 'good', 'good', 'good'],
    ['outstanding without outstanding leaders', 'good', 'outstanding', 'outstanding', 'good', 'outstanding'],
    ['outstanding with leaders alone', 'outstanding', 'good', 'good', 'good', 'outstanding'],
    ['outstanding with an area below good', 'outstanding', 'outstanding', improve, 'good', 'outstanding'],
    ['good with two areas below it', 'good', improve, improve, 'good', 'good'],
  ])('warns of what never was: %s', (_what, ...grades) => {
    const problems = report(...(grades as [string, string, string, string, string]))
    expect(problems.map(({ effect, area }) => [effect, area])).toContainEqual(['warn', 'OE'])
  })

  it('blocks where the pack says so', () => {
    const pack = packOf('ilacs-standard', '2024-11-20')
    const strict = {
      ...pack,
      gradeLimits: (pack.gradeLimits ?? []).map((limit) => ({ ...limit, effect: 'block' as const })),
    }
    const grades = [aJudgement('HP', 'inadequate'), aJudgement('OE', 'good')]
    expect(limitProblems(grades, strict).map(({ effect }) => effect)).toEqual(['block'])
  })

  it('says nothing before there is an overall grade, and never where there is none', () => {
    const grades = [aJudgement('HP', 'inadequate'), aJudgement('CL', 'inadequate')]
    expect(limitProblems(grades, packOf('ilacs-standard', '2024-11-20'))).toEqual([])
    expect(
      limitProblems([...grades, aJudgement('OE', 'good')], packOf('ilacs-standard', '2026-05-22')),
    ).toEqual([])
  })
})
