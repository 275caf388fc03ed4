import type { FrameworkPack } from '../../frameworks/frameworkPack'
import { gradeOf } from '../../frameworks/grades'
import type { Issue } from '../issue'
import type { Said } from '../textRule'
import { issueIn } from './documentPart'
import type { DocumentPart } from './documentPart'

const scale =
  'outstanding|good|requires improvement(?: to be good)?|inadequate|adequate|satisfactory|excellent|very good|poor|fair|weak|strong'
const wording: Said = {
  rule: 'grade.wording',
  severity: 'warning',
  message: 'This grade is not in the words of the scale.',
}

/** "Area: grade" as a heading of a graded report has it. */
const gradedHeading = new RegExp(`:\\s*(${scale})\\W{0,3}\\d{0,2}$`, 'i')

/** A heading gives its grade in the exact words of the scale (domain.md 1.2). */
export const gradeWordingIssues = (
  parts: readonly DocumentPart[],
  pack: Pick<FrameworkPack, 'graded' | 'gradeScale'>,
): readonly Issue[] =>
  pack.graded
    ? parts.flatMap((part) => {
        const match = part.kind === 'heading' ? gradedHeading.exec(flat(part.text)) : null
        const written = match?.[1]?.toLowerCase() ?? ''
        if (!match) return []
        const exact = pack.gradeScale.find(({ label }) => label.toLowerCase() === written)
        // After the colon of a heading the grade begins small.
        if (exact && /^\p{Ll}/u.test(match[1] ?? '')) return []
        const meant =
          exact ?? pack.gradeScale.find(({ label }) => label.toLowerCase().startsWith(`${written} `))
        const at = part.text.toLowerCase().lastIndexOf(written)
        return [
          issueIn(
            part,
            wording,
            part.text.slice(Math.max(0, at)),
            Math.max(0, at),
            meant?.label.toLowerCase(),
          ),
        ]
      })
    : []

/** A heading and the table must give one and the same grade. `rows`: grades of the table in the order of the pack. */
export const gradeMismatchIssues = (
  parts: readonly DocumentPart[],
  rows: readonly { readonly area: string; readonly grade: string }[],
  pack: FrameworkPack,
): readonly Issue[] =>
  parts.flatMap((part) => {
    const words = flat(part.text)
    const match = part.kind === 'heading' ? gradedHeading.exec(words) : null
    if (!match) return []
    const title = words.slice(0, match.index).replace(/ is$/, '').toLowerCase()
    const area = pack.areas.find((each) => flat(each.title).toLowerCase() === title)
    const row = rows.find(({ area: code }) => code === area?.code)
    const [inTable, inHeading] = [gradeOf(pack, row?.grade ?? ''), gradeOf(pack, match[1] ?? '')]
    return inTable && inHeading && inTable.value !== inHeading.value
      ? [
          issueIn(
            part,
            {
              rule: 'grade.mismatch',
              severity: 'error',
              message: `The table says “${inTable.label}” for this area, and its heading “${inHeading.label}”.`,
            },
            part.text,
          ),
        ]
      : []
  })

/**
 * The grades of the table in the head of a report that is only text: lines that end with one, in table order. Nothing
 * is said when there are not as many as rows.
 */
export const gradesOfTable = (
  text: string,
  pack: FrameworkPack,
): readonly { readonly area: string; readonly grade: string }[] => {
  const row = new RegExp(`(?:\\S {2,}|^ *\\| ?|\\t|^[ \\t]*)(${scale})\\s*\\|?\\s*$`, 'gim')
  const head = text.slice(0, 4_000)
  const grades = [...head.matchAll(row)].map((match) => match[1] ?? '')
  return grades.length === pack.judgementRows.length
    ? pack.judgementRows.map((area, at) => ({ area, grade: grades[at] ?? '' }))
    : []
}

/** From April 2026 there is no overall judgement (domain.md 1.1). */
export const noOverallIssues = (
  text: string,
  pack: Pick<FrameworkPack, 'graded' | 'judgementRows' | 'areas'>,
): readonly Issue[] => {
  if (!pack.graded || pack.areas.some(({ role }) => role === 'overall')) return []
  const match = new RegExp(`\\boverall\\s+effectiveness\\b(?=[\\s:|]+(?:is\\s+)?(?:${scale})\\b)`, 'i').exec(
    text,
  )
  return match
    ? [
        {
          rule: 'grade.no-overall',
          severity: 'error',
          message: 'This version of the framework gives no overall judgement.',
          quote: match[0],
          offset: match.index,
        },
      ]
    : []
}

const flat = (text: string): string => text.replace(/['’]/g, '’').replace(/\s+/g, ' ').trim()
