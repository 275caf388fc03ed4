import type { Finding } from '../../findings/finding'
import { inBothLists, priorityNeeds } from '../../findings/priorityAction'
import type { PriorityNeed } from '../../findings/priorityAction'
import type { TeamMember } from '../../visits/visit'
import type { CheckedNote } from '../checkedNote'
import type { Issue } from '../issue'
import type { LetterContent, LetterParagraph } from '../letter'
import { beginning } from './documentPart'

const ids = {
  reason: 'evidence.priority-reason',
  'independent-notes': 'evidence.single-source',
  'sign-off': 'evidence.priority-sign-off',
} as const satisfies Readonly<Record<PriorityNeed['need'], string>>

/** What a priority action lacks, with what its paragraph rests on in this letter. */
export const priorityIssues = (
  finding: Finding,
  { id, text, sources }: LetterParagraph,
  notesById: ReadonlyMap<string, CheckedNote>,
  team: readonly TeamMember[],
): readonly Issue[] => {
  const notes = sources.flatMap(({ noteId }) => notesById.get(noteId) ?? [])
  // A passage that is no longer in its note is no ground; the rules of sources say so of it.
  const passages = sources.map(({ passageId, noteId }) => ({
    id: passageId,
    noteId,
    gone: notesById.get(noteId)?.passages.find((each) => each.id === passageId)?.gone === true,
  }))
  return priorityNeeds(
    { ...finding, passageIds: sources.map(({ passageId }) => passageId) },
    { passages, notes, team },
  ).map(({ need, message }) => ({
    rule: ids[need],
    severity: 'error',
    message,
    quote: text.slice(0, 120),
    offset: 0,
    paragraphId: id,
  }))
}

/**
 * Improvements that are priority actions as well by what stands behind them, though their words differ. `said`: what has
 * been said already, by the words.
 */
export const bothListsOfFindings = (
  content: LetterContent,
  findings: readonly Finding[],
  said: readonly Issue[],
): readonly Issue[] => {
  const known = new Set(
    said.filter(({ rule }) => rule === 'structure.in-both-lists').map(({ paragraphId }) => paragraphId),
  )
  const byOrigin = new Map(
    content.sections.flatMap(({ paragraphs }) => paragraphs.map((each) => [each.origin, each] as const)),
  )
  const both = new Set(
    inBothLists(findings)
      .filter(({ priority }) => byOrigin.has(`finding:${priority.id}`))
      .map(({ improvement }) => byOrigin.get(`finding:${improvement.id}`)),
  )
  return [...both].flatMap((paragraph) =>
    paragraph === undefined || known.has(paragraph.id)
      ? []
      : [
          {
            rule: 'structure.in-both-lists',
            severity: 'error' as const,
            message: 'A priority action rests on the same evidence: it belongs in one list.',
            quote: beginning(paragraph.text),
            offset: 0,
            paragraphId: paragraph.id,
          },
        ],
  )
}
