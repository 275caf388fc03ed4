import type { Area, FrameworkPack, Grade } from './frameworkPack'

/** Areas that get a grade: the rows of the table in their order, then those judged separately (SIF: the LSCB). */
export const gradableAreas = (pack: FrameworkPack): readonly Area[] => [
  ...pack.judgementRows.flatMap((code) => pack.areas.filter((area) => area.code === code)),
  ...pack.areas.filter((area) => area.role === 'separate' && !pack.judgementRows.includes(area.code)),
]

/**
 * The grade that a word of the scale, a label of it or a stored value names; null when it is not on the scale. The
 * beginning of a longer label is enough where it can mean no other: "requires improvement".
 */
export const gradeOf = (pack: FrameworkPack, written: string): Grade | null => {
  const wanted = written.trim().toLowerCase().replace(/\s+/g, '-')
  const same = pack.gradeScale.find((grade) => grade.value === wanted || hyphenated(grade) === wanted)
  if (same || wanted === '') return same ?? null
  const longer = pack.gradeScale.filter((grade) => hyphenated(grade).startsWith(`${wanted}-`))
  return longer.length === 1 ? (longer[0] ?? null) : null
}

const hyphenated = (grade: Grade): string => grade.label.toLowerCase().replace(/\s+/g, '-')
