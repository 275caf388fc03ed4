import type { Direction, NoteSummary, Passage } from '../notes/note'
import { independentSources } from './independentSources'

/** What the evidence board reads of a note. */
export type EvidenceNote = Pick<
  NoteSummary,
  'id' | 'at' | 'area' | 'activity' | 'role' | 'count' | 'case' | 'tallies' | 'passages'
>

/** A passage with the note it stands in. */
export type PassageOfNote = { readonly passage: Passage; readonly note: EvidenceNote }

/** How much evidence there is, which way it points and how much of it is independent. */
export type Weight = {
  readonly passages: number
  readonly directions: Readonly<Record<Direction, number>>
  readonly notes: number
  /** Notes that are independent of each other: two on one case count once. */
  readonly sources: number
}

/** Passages of these notes whose words still stand, in the order of the notes. */
export const standingPassages = (notes: readonly EvidenceNote[]): readonly PassageOfNote[] =>
  notes.flatMap((note) => note.passages.filter(({ gone }) => !gone).map((passage) => ({ passage, note })))

/** Weighs passages that belong together. */
export const weigh = (passages: readonly PassageOfNote[]): Weight => {
  const directions = { strength: 0, mixed: 0, concern: 0, 'serious-concern': 0 }
  for (const { passage } of passages) directions[passage.direction] += 1
  const notes = [...new Map(passages.map(({ note }) => [note.id, note])).values()]
  return { passages: passages.length, directions, notes: notes.length, sources: independentSources(notes) }
}

/** Says it one way or the other; mixed evidence contradicts nothing. */
export const isPraiseOrConcern = (direction: Direction): boolean => direction !== 'mixed'

/** Praise on one side, a concern on the other: both cannot be the whole picture. */
export const pointsBothWays = ({ directions }: Weight): boolean =>
  directions.strength > 0 && directions.concern + directions['serious-concern'] > 0

/** By time, then by id: the same notes give the same words in whatever order they come. */
export const byTime = (a: Pick<EvidenceNote, 'at' | 'id'>, b: Pick<EvidenceNote, 'at' | 'id'>): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
