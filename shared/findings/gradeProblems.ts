import type { FrameworkPack, GradeLimit } from '../frameworks/frameworkPack'
import { gradableAreas, gradeOf } from '../frameworks/grades'
import type { Judgement } from './finding'

/**
 * What stands against a grade as it is proposed. `block`: the report cannot go out with it; `warn`: whoever grades has
 * to know. Nothing is worked out from it: inspectors grade, the app never does (domain.md 1.2).
 */
export type GradeProblem = {
  readonly rule: 'not-graded' | 'off-scale' | 'no-rationale' | 'no-passage' | 'passage-gone' | 'limiting'
  readonly effect: 'warn' | 'block'
  readonly area: string
  readonly message: string
}

/** Of one grade: is the area graded here, are these the words of the scale, does the grade say what it rests on? */
export const gradeProblems = (
  judgement: Judgement,
  pack: FrameworkPack,
  standing: ReadonlySet<string>,
): readonly GradeProblem[] => {
  const { area, grade, rationale, passageIds } = judgement
  if (grade === '') return []
  const problem = (
    rule: GradeProblem['rule'],
    effect: GradeProblem['effect'],
    message: string,
  ): GradeProblem => ({ rule, effect, area, message })
  if (!hasGrade(pack, area))
    return [
      problem('not-graded', 'block', 'This framework gives no grade here, so the grade is not printed.'),
    ]
  if (!pack.gradeScale.some(({ value }) => value === grade))
    return [problem('off-scale', 'block', 'This grade is not on the scale of the framework.')]
  const gone = passageIds.filter((key) => !standing.has(key)).length
  return [
    ...(rationale.trim() === ''
      ? [problem('no-rationale', 'warn', 'Say why this grade: it has no rationale yet.')]
      : []),
    ...(passageIds.length - gone === 0
      ? [problem('no-passage', 'warn', 'Nothing in the notes stands behind this grade yet.')]
      : []),
    ...(gone > 0
      ? [problem('passage-gone', 'warn', 'A passage behind this grade is no longer in the notes.')]
      : []),
  ]
}

/** Has this area a grade in this framework, at this version? Overall effectiveness has none from April 2026. */
export const hasGrade = (pack: FrameworkPack, area: string): boolean =>
  pack.graded && gradableAreas(pack).some(({ code }) => code === area)

/** Of all grades together: which limits of the pack they break. None while there is no overall grade. */
export const limitProblems = (
  judgements: readonly Judgement[],
  pack: FrameworkPack,
): readonly GradeProblem[] => {
  const overall = pack.areas.find(({ role }) => role === 'overall')
  if (overall === undefined || !hasGrade(pack, overall.code)) return []
  return brokenLimits(judgements, pack, overall.code).map(({ effect, message }) => ({
    rule: 'limiting',
    effect: effect ?? 'warn',
    area: overall.code,
    message,
  }))
}

const brokenLimits = (
  judgements: readonly Judgement[],
  pack: FrameworkPack,
  overallArea: string,
): readonly GradeLimit[] => {
  const values = new Map(judgements.map(({ area, grade }) => [area, gradeOf(pack, grade)?.value ?? '']))
  const overall = values.get(overallArea) ?? ''
  if (overall === '') return []
  return (pack.gradeLimits ?? []).filter(
    ({ areas, grades, atLeast, overall: allowed }) =>
      !allowed.includes(overall) &&
      areas.filter((area) => grades.includes(values.get(area) ?? '')).length >= atLeast,
  )
}
