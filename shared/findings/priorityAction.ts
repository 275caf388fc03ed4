import { independentSources } from '../evidence/independentSources'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import { leadOf } from '../letters/fillTemplate'
import type { Note, Passage } from '../notes/note'
import type { TeamMember } from '../visits/visit'
import type { Finding } from './finding'

/** What a priority action still lacks before it may stand in a letter (domain.md 1.3). */
export type PriorityNeed = {
  readonly need: 'reason' | 'independent-notes' | 'sign-off'
  readonly message: string
}

/** Has the document of this framework a place for priority actions? */
export const hasPriorityActions = ({ blocks }: Pick<FrameworkPack, 'blocks'>): boolean =>
  blocks.some(({ kind }) => kind === 'priority')

type Grounds = {
  readonly passages: readonly Pick<Passage, 'id' | 'noteId' | 'gone'>[]
  readonly notes: readonly Pick<Note, 'id' | 'case'>[]
  readonly team: readonly TeamMember[]
}

/** Two notes on one case are one ground; a passage that is gone from its note is none. */
export const priorityNeeds = (
  finding: Finding,
  { passages, notes, team }: Grounds,
): readonly PriorityNeed[] => {
  if (finding.kind !== 'priority-action') return []
  const standing = passages.filter(({ id, gone }) => !gone && finding.passageIds.includes(id))
  const grounds = independentSources(
    notes.filter(({ id }) => standing.some((passage) => passage.noteId === id)),
  )
  const lead = leadOf(team)
  const signed = finding.signedOffBy.trim()
  return [
    ...(finding.reason.trim() === ''
      ? [
          {
            need: 'reason' as const,
            message: 'Say which children are at what risk, and how widespread it is.',
          },
        ]
      : []),
    ...(grounds < 2
      ? [
          {
            need: 'independent-notes' as const,
            message:
              'It rests on at least two notes that are independent of each other; two on one case count once.',
          },
        ]
      : []),
    ...(signed === ''
      ? [{ need: 'sign-off' as const, message: 'The lead inspector has not signed it off yet.' }]
      : lead !== '' && !sameName(signed, lead)
        ? [
            {
              need: 'sign-off' as const,
              message: `It is signed off by ${signed}, and ${lead} leads this visit.`,
            },
          ]
        : []),
  ]
}

/**
 * Priority actions and improvements that say the same: in the same words, or from the same passages. A letter has
 * each in one list only, and the inspector decides in which.
 */
export const inBothLists = (
  findings: readonly Finding[],
): readonly { readonly priority: Finding; readonly improvement: Finding }[] =>
  findings
    .filter(({ kind }) => kind === 'priority-action')
    .flatMap((priority) =>
      findings
        .filter(({ kind }) => kind === 'improvement')
        .filter((improvement) => saysTheSame(priority, improvement))
        .map((improvement) => ({ priority, improvement })),
    )

const saysTheSame = (one: Finding, other: Finding): boolean =>
  (bare(one.text) !== '' && bare(one.text) === bare(other.text)) ||
  (other.passageIds.length > 0 && other.passageIds.every((key) => one.passageIds.includes(key)))

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const sameName = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').toLowerCase() === other.replace(/\s+/g, ' ').toLowerCase()

/** Is this the lead inspector of the team? Nobody else signs a priority action off. */
export const isLead = (name: string, team: readonly TeamMember[]): boolean => {
  const lead = leadOf(team)
  return lead !== '' && sameName(name.trim(), lead)
}
