import type { CheckedNote } from './checkedNote'
import type { Finding } from '../findings/finding'
import { isOwnWords } from '../findings/ownWords'
import { findQuote } from '../notes/findQuote'
import type { TeamMember } from '../visits/visit'
import { contradictedIssues, directionIssues, strongClaimIssues } from './checks/claimIssues'
import type { UnusedPassages } from './checks/claimIssues'
import { priorityIssues } from './checks/priorityIssues'
import type { ProportionTable } from './checks/proportionTable'
import { tallyIssues } from './checks/tallyIssues'
import type { Issue } from './issue'
import type { LetterParagraph, Source } from './letter'

/** What a letter rests on, and who answers for it. */
export type Evidence = {
  readonly notesById: ReadonlyMap<string, CheckedNote>
  readonly findingsById: ReadonlyMap<string, Finding>
  readonly unused: UnusedPassages
  readonly team: readonly TeamMember[]
  /** Words for proportions of the user's own. */
  readonly proportions?: ProportionTable | undefined
}

/** Does a paragraph of evidence rest on notes, and do they still say what it rests on? */
export const evidenceIssues = (
  paragraph: LetterParagraph,
  { notesById, findingsById, unused, team, proportions }: Evidence,
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
    ...(finding?.kind === 'priority-action'
      ? priorityIssues(finding, paragraph, notesById, team)
      : strongClaimIssues(paragraph, notesById, at(paragraph))),
    ...directionIssues(paragraph, finding, at(paragraph)),
    ...contradictedIssues(paragraph, notesById, unused, at(paragraph)),
    ...tallyIssues(
      paragraph.text,
      [...new Set(paragraph.sources.map(({ noteId }) => noteId))].flatMap(
        (noteId) => notesById.get(noteId)?.tallies ?? [],
      ),
      proportions,
    ).map((issue) => ({ ...issue, paragraphId: paragraph.id })),
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

const at = (paragraph: LetterParagraph): Pick<Issue, 'quote' | 'offset' | 'paragraphId'> => ({
  quote: paragraph.text.slice(0, 120),
  offset: 0,
  paragraphId: paragraph.id,
})

const sameWords = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

const shortened = (quote: string): string => (quote.length > 80 ? `${quote.slice(0, 79).trimEnd()}…` : quote)
