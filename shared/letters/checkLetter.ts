import type { Finding } from '../findings/finding'
import { isOwnWords } from '../findings/ownWords'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import { findQuote } from '../notes/findQuote'
import type { Note } from '../notes/note'
import type { VisitDetails } from '../visits/visit'
import { checkHouseStyle, checkText, contextOfText } from './checkText'
import { rangeEnd } from './dateWords'
import { leadOf } from './fillTemplate'
import type { Issue } from './issue'
import type { LetterContent, LetterParagraph, LetterSection, Source } from './letter'
import { areasOfVisit } from './routeFindings'
import { termIssues } from './termIssues'
import type { TextContext } from './textRule'

type CheckedNote = Pick<Note, 'id' | 'revision' | 'text' | 'case' | 'team' | 'passages'>

export type CheckInput = {
  readonly visit: VisitDetails
  readonly pack: FrameworkPack
  readonly findings: readonly Finding[]
  readonly notes: readonly CheckedNote[]
}

/** Everything in a letter that someone should look at before it goes out, in reading order. */
export const checkLetter = (content: LetterContent, input: CheckInput): readonly Issue[] => {
  const context = {
    ...contextOfText(input.pack, rangeEnd(input.visit.dates), knownNames(input)),
  }
  const notesById = new Map(input.notes.map((note) => [note.id, note]))
  const findingsById = new Map(input.findings.map((finding) => [finding.id, finding]))
  return [
    ...missingDetails(content, input),
    ...content.sections.flatMap((section) => [
      ...sectionIssues(section, input.pack),
      ...section.paragraphs.flatMap((paragraph) => [
        ...wordIssues(paragraph, section, context, input),
        ...(section.evidence ? evidenceIssues(paragraph, notesById, findingsById) : []),
      ]),
    ]),
    ...leftOut(content, input),
  ]
}

/** A letter may name the authority, its teams and services. */
const knownNames = ({ visit, notes, pack }: CheckInput): readonly string[] => [
  visit.authority.name,
  visit.authority.shortName,
  ...Object.keys(visit.acronyms),
  ...Object.values(visit.acronyms),
  ...Object.values(visit.terms),
  ...notes.map((note) => note.team),
  ...pack.areas.map((area) => area.title),
]

const at = (paragraph: LetterParagraph): Pick<Issue, 'quote' | 'offset' | 'paragraphId'> => ({
  quote: paragraph.text.slice(0, 120),
  offset: 0,
  paragraphId: paragraph.id,
})

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
        ...(section.evidence ? termIssues(paragraph.text, visit, pack) : []),
      ]
  return found.map((issue) => ({ ...issue, paragraphId: paragraph.id }))
}

const evidenceIssues = (
  paragraph: LetterParagraph,
  notesById: ReadonlyMap<string, CheckedNote>,
  findingsById: ReadonlyMap<string, Finding>,
): readonly Issue[] => {
  if (paragraph.text.trim() === '') return []
  const finding = findingsById.get(paragraph.origin?.replace(/^finding:/, '') ?? '')
  const untouched = paragraph.text === paragraph.drafted
  const quotes = paragraph.sources.map((source) => source.quote)
  return [
    ...(paragraph.sources.length === 0
      ? [
          {
            rule: 'evidence.no-source',
            severity: 'error' as const,
            message:
              'Nothing in the notes stands behind this paragraph: link it to a passage, or take it out.',
            ...at(paragraph),
          },
        ]
      : []),
    ...(finding && untouched && isOwnWords(finding.text, quotes)
      ? [
          {
            rule: 'evidence.unworded',
            severity: 'warning' as const,
            message: 'These are still the words of the notes: nobody has worded this finding yet.',
            ...at(paragraph),
          },
        ]
      : []),
    ...paragraph.sources.flatMap((source) => sourceIssues(source, paragraph, notesById)),
    ...(finding?.kind === 'priority-action' ? priorityIssues(finding, paragraph, notesById) : []),
  ]
}

const sourceIssues = (
  source: Source,
  paragraph: LetterParagraph,
  notesById: ReadonlyMap<string, CheckedNote>,
): readonly Issue[] => {
  const note = notesById.get(source.noteId)
  if (!note)
    return [
      {
        rule: 'evidence.source-gone',
        severity: 'error',
        message: `The note behind this paragraph has been deleted; it said “${shortened(source.quote)}”.`,
        ...at(paragraph),
      },
    ]
  const passage = note.passages.find((candidate) => candidate.id === source.passageId)
  const stands = passage
    ? !passage.gone && sameWords(passage.quote, source.quote)
    : findQuote(note.text, source.quote).length > 0
  return stands
    ? []
    : [
        {
          rule: 'evidence.source-changed',
          severity: 'warning',
          message: `The note behind this paragraph has changed since, and no longer says “${shortened(source.quote)}”.`,
          ...at(paragraph),
        },
      ]
}

/** Priority action: at least two independent pieces of evidence, a reason and the lead's sign-off (domain.md 1.3). */
const priorityIssues = (
  finding: Finding,
  paragraph: LetterParagraph,
  notesById: ReadonlyMap<string, CheckedNote>,
): readonly Issue[] => {
  // Two notes on one case are one piece of evidence.
  const independent = new Set(
    paragraph.sources.map((source) => notesById.get(source.noteId)?.case || source.noteId),
  )
  const issue = (rule: string, message: string): Issue => ({
    rule,
    severity: 'error',
    message,
    ...at(paragraph),
  })
  return [
    ...(independent.size < 2
      ? [
          issue(
            'evidence.single-source',
            'A priority action rests on at least two notes that are independent of each other.',
          ),
        ]
      : []),
    ...(finding.reason.trim() === ''
      ? [
          issue(
            'evidence.priority-reason',
            'A priority action needs its reason: which children are at what risk, and how widespread it is.',
          ),
        ]
      : []),
    ...(finding.signedOffBy.trim() === ''
      ? [issue('evidence.priority-sign-off', 'A priority action needs the lead inspector’s sign-off.')]
      : []),
  ]
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

const sameWords = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

const shortened = (quote: string): string => (quote.length > 80 ? `${quote.slice(0, 79).trimEnd()}…` : quote)
