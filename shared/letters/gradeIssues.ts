import type { Judgement } from '../findings/finding'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import { gradeOf } from '../frameworks/grades'
import type { Issue } from './issue'

/** Grades together as published reports never gave them. A warning: inspectors grade, the app never does. */
export const gradeLimitIssues = (judgements: readonly Judgement[], pack: FrameworkPack): readonly Issue[] => {
  const overallArea = pack.areas.find((area) => area.role === 'overall')
  if (!overallArea || !pack.judgementRows.includes(overallArea.code)) return []
  const grades = new Map(
    judgements.map((judgement) => [judgement.area, gradeOf(pack, judgement.grade)?.value ?? '']),
  )
  const overall = grades.get(overallArea.code) ?? ''
  if (overall === '') return []
  return (pack.gradeLimits ?? [])
    .filter(
      (limit) =>
        !limit.overall.includes(overall) &&
        limit.areas.filter((area) => limit.grades.includes(grades.get(area) ?? '')).length >= limit.atLeast,
    )
    .map((limit) => ({
      rule: 'grade.limiting',
      severity: 'warning',
      message: limit.message,
      quote: overallArea.title,
      offset: 0,
    }))
}
