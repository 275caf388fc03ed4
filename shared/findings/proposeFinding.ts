import type { Direction, Passage } from '../notes/note'
import type { FindingContent, FindingKind } from './finding'

/**
 * What a finding made from these passages starts as. The kind follows their directions and can be changed; the words
 * are the inspector's, so the text starts empty. Passages of several areas go to the area named.
 */
export const proposeFinding = (area: string, passages: readonly Passage[]): FindingContent => ({
  area,
  kind: kindFor(new Set(passages.map((passage) => passage.direction))),
  headline: false,
  text: '',
  passageIds: passages.map((passage) => passage.id),
  reason: '',
  signedOffBy: '',
  nationalFramework: [],
})

/** A serious concern is not made a priority action by itself: that needs a reason and the lead (domain.md 1.3). */
const kindFor = (directions: ReadonlySet<Direction>): FindingKind => {
  if (directions.size === 0 || directions.has('mixed')) return 'context'
  if (directions.size === 1 && directions.has('strength')) return 'strength'
  return directions.has('strength') ? 'context' : 'improvement'
}
