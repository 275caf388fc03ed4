import type { Contradiction } from '../evidence/contradictions'
import type { Finding, Judgement } from '../findings/finding'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import type { VisitDetails } from '../visits/visit'
import { checkHouseStyle, checkText, contextOfText } from './checkText'
import { unusedPassages } from './checks/claimIssues'
import { contradictionIssues } from './checks/contradictionIssues'
import type { DocumentPart } from './checks/documentPart'
import { outsideFieldworkRule } from './checks/dateRules'
import { documentRules } from './checks/documentRules'
import { gradeMismatchIssues, gradeWordingIssues } from './checks/gradeRules'
import { proposedGradeIssues } from './checks/proposedGrades'
import { asThePackSays } from './checks/packRules'
import { partOrderIssues } from './checks/partOrderRule'
import { partsOfLetter } from './checks/partsOfLetter'
import { bothListsOfFindings } from './checks/priorityIssues'
import type { ProportionTable } from './checks/proportionTable'
import { unknownPreviousRule } from './checks/previousRules'
import { dayInWords, rangeEnd, rangeStart } from './dateWords'
import { evidenceIssues } from './evidenceIssues'
import type { CheckedNote } from './checkedNote'
import { leadOf } from './fillTemplate'
import type { Issue } from './issue'
import type { LetterContent, LetterParagraph, LetterSection } from './letter'
import { areasOfVisit } from './routeFindings'
import { termIssues } from './termIssues'
import type { TextContext } from './textRule'

export type CheckInput = {
  readonly visit: VisitDetails
  readonly pack: FrameworkPack
  readonly findings: readonly Finding[]
  readonly notes: readonly CheckedNote[]
  readonly judgements: readonly Judgement[]
  /** The words for proportions; left out: those of the house. */
  readonly proportions?: ProportionTable
  /** Where the notes of the visit disagree, settled or not. */
  readonly contradictions?: readonly Contradiction[]
  /** Words that look like an identifier and are kept for a reason. */
  readonly known?: readonly string[]
}

/** Everything in a letter that someone should look at before it goes out, in reading order. */
export const checkLetter = (content: LetterContent, input: CheckInput): readonly Issue[] => {
  const { visit, pack } = input
  const context = contextOfText(pack, rangeEnd(visit.dates), knownNames(input), visit.acronyms)
  const parts = partsOfLetter(content, pack)
  const evidence = {
    notesById: new Map(input.notes.map((note) => [note.id, note])),
    findingsById: new Map(input.findings.map((finding) => [finding.id, finding])),
    unused: unusedPassages(input.notes, passagesUsed(content)),
    team: visit.team,
    proportions: input.proportions,
  }
  const ofDocument = documentRules.flatMap((rule) => rule(parts, context))
  const issues = [
    ...missingDetails(content, input),
    ...versionIssues(content, input),
    ...proposedGradeIssues(input.judgements, pack, standingPassages(input.notes)),
    ...(isWellBegun(parts) ? partOrderIssues(parts, pack) : []),
    ...gradeWordingIssues(parts, pack),
    ...gradeMismatchIssues(parts, gradesOfRows(content, pack), pack),
    ...content.sections.flatMap((section) => [
      ...sectionIssues(section, input.pack),
      ...section.paragraphs.flatMap((paragraph) => [
        ...wordIssues(paragraph, section, context, input),
        ...(section.evidence ? evidenceIssues(paragraph, evidence) : []),
      ]),
    ]),
    ...ofDocument,
    ...bothListsOfFindings(content, input.findings, ofDocument),
    ...leftOut(content, input),
    ...contradictionIssues(input.contradictions ?? []),
  ]
  return asThePackSays(issues, pack.checks)
}

/** A draft that has hardly begun is not told which parts it lacks. */
const isWellBegun = (parts: readonly DocumentPart[]): boolean =>
  parts.filter(({ statement }) => statement).length >= 5

const standingPassages = (notes: readonly CheckedNote[]): ReadonlySet<string> =>
  new Set(notes.flatMap(({ passages }) => passages.filter(({ gone }) => !gone).map(({ id }) => id)))

const passagesUsed = (content: LetterContent): ReadonlySet<string> =>
  new Set(
    content.sections.flatMap((section) =>
      section.paragraphs.flatMap((paragraph) => paragraph.sources.map(({ passageId }) => passageId)),
    ),
  )

const gradesOfRows = (content: LetterContent, pack: FrameworkPack) =>
  content.sections.flatMap((section) =>
    section.rows.length === pack.judgementRows.length
      ? section.rows.map(({ grade }, at) => ({ area: pack.judgementRows[at] ?? '', grade }))
      : [],
  )

/** What a letter may name: the authority, its teams and services. */
export const knownNames = ({ visit, notes, pack, known }: CheckInput): readonly string[] => [
  ...(known ?? []),
  visit.authority.name,
  visit.authority.shortName,
  ...Object.keys(visit.acronyms),
  ...Object.values(visit.acronyms),
  ...Object.values(visit.terms),
  ...notes.map((note) => note.team),
  ...pack.areas.map((area) => area.title),
]

const wordIssues = (
  paragraph: LetterParagraph,
  section: LetterSection,
  context: TextContext,
  { visit, pack }: CheckInput,
): readonly Issue[] => {
  if (section.kind === 'address' || section.kind === 'signOff' || section.kind === 'date') return []
  const fixed = !section.evidence && paragraph.origin !== null && paragraph.text === paragraph.drafted
  const found = fixed
    ? checkHouseStyle(paragraph.text, context)
    : [
        ...checkText(paragraph.text, context),
        ...outsideFieldworkRule(visit.dates)(paragraph.text, context),
        ...unknownPreviousRule(visit.previous, rangeStart(visit.dates))(paragraph.text, context),
        ...(section.evidence ? termIssues(paragraph.text, visit, pack) : []),
      ]
  return found.map((issue) => ({ ...issue, paragraphId: paragraph.id }))
}

const sectionIssues = (section: LetterSection, pack: FrameworkPack): readonly Issue[] => [
  ...(section.evidence && section.paragraphs.every((paragraph) => paragraph.text.trim() === '')
    ? [
        {
          rule: 'structure.empty-section',
          severity: 'warning' as const,
          message: 'This section has a heading and no finding.',
          quote: section.heading,
          offset: 0,
        },
      ]
    : []),
  ...(pack.graded
    ? section.rows
        .filter((row) => row.grade === '')
        .map((row) => ({
          rule: 'grade.missing',
          severity: 'error' as const,
          message: 'This area has no grade yet, and the report cannot go out without it.',
          quote: row.label,
          offset: 0,
        }))
    : []),
]

/** Lines that drafting had to leave out. */
const missingDetails = (content: LetterContent, { visit }: CheckInput): readonly Issue[] => {
  const issue = (message: string): Issue => ({
    rule: 'structure.missing-detail',
    severity: 'warning',
    message,
    quote: content.title,
    offset: 0,
  })
  return [
    ...(visit.letterDate === null ? [issue('The document has no date yet.')] : []),
    ...(leadOf(visit.team) === '' ? [issue('The visit names no lead inspector, so nobody signs.')] : []),
    ...(content.documentType === 'letter' && visit.addressee === null
      ? [issue('The visit names no addressee, so the letter has no address and no salutation.')]
      : []),
  ]
}

/** A version of the framework may be named in a visit file; fieldwork decides which one holds. */
const versionIssues = (content: LetterContent, { visit, pack }: CheckInput): readonly Issue[] => {
  const day = rangeEnd(visit.dates)
  if (day >= pack.validFrom && (pack.validTo === null || day <= pack.validTo)) return []
  return [
    {
      rule: 'date.framework-version',
      severity: 'warning',
      message: `The fieldwork ends on ${dayInWords(day)}, when version ${pack.version} of this framework is not in force.`,
      quote: content.title,
      offset: 0,
    },
  ]
}

/** Findings that are not in the letter though nobody took them out. */
const leftOut = (content: LetterContent, input: CheckInput): readonly Issue[] => {
  const areas = areasOfVisit(input.visit, input.pack)
  const origins = new Set([
    ...content.removed,
    ...content.sections.flatMap((section) => section.paragraphs.map((paragraph) => paragraph.origin)),
  ])
  return input.findings
    .filter((finding) => !origins.has(`finding:${finding.id}`))
    .map((finding) => ({
      rule: 'structure.finding-left-out',
      severity: 'warning',
      message: areas.includes(finding.area)
        ? 'This finding is not in the letter: draft again to see it offered.'
        : 'This finding is not in the letter: its area is not among the themes of the visit.',
      quote: finding.text.slice(0, 120),
      offset: 0,
    }))
}
