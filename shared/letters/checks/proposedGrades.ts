import type { Judgement } from '../../findings/finding'
import { gradeProblems, limitProblems } from '../../findings/gradeProblems'
import type { GradeProblem } from '../../findings/gradeProblems'
import type { FrameworkPack } from '../../frameworks/frameworkPack'
import type { Issue } from '../issue'

/**
 * What stands against the grades that are proposed for a report, each and all together. Inspectors grade, the app never
 * does: what blocks is an error, what they have to know a warning.
 */
export const proposedGradeIssues = (
  judgements: readonly Judgement[],
  pack: FrameworkPack,
  standing: ReadonlySet<string>,
): readonly Issue[] =>
  [
    ...judgements.flatMap((judgement) => gradeProblems(judgement, pack, standing)),
    ...limitProblems(judgements, pack),
  ].map(({ rule, effect, area, message }) => ({
    rule: ids[rule],
    severity: effect === 'block' ? 'error' : 'warning',
    message,
    quote: pack.areas.find(({ code }) => code === area)?.title ?? area,
    offset: 0,
  }))

const ids = {
  'not-graded': 'grade.not-graded',
  'off-scale': 'grade.off-scale',
  'no-rationale': 'grade.no-rationale',
  'no-passage': 'grade.no-passage',
  'passage-gone': 'grade.passage-gone',
  limiting: 'grade.limiting',
} as const satisfies Readonly<Record<GradeProblem['rule'], string>>
