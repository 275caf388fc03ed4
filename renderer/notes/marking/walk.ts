import type { KeptCursor, Span } from './spans'

/** What is in hand: the words that were selected before, or one sentence, or several from `anchor` to `focus`. */
export type Place =
  | { readonly kind: 'words'; readonly span: Span; readonly near: number }
  | { readonly kind: 'sentences'; readonly anchor: number; readonly focus: number }

export type Move = 'next' | 'previous' | 'first' | 'last'

/** Selected words are in hand; otherwise the sentence that the cursor stands in, or the last one before it. */
export const firstPlace = (sentences: readonly Span[], cursor: KeptCursor | null): Place => {
  if (cursor === null) return { kind: 'sentences', anchor: 0, focus: 0 }
  const { anchor, focus, span } = cursor
  const inBlock = sentences.flatMap(({ from, to }, index) =>
    from.key === span.from.key ? [{ index, start: from.offset, end: to.offset }] : [],
  )
  const at =
    inBlock.find(({ end }) => span.from.offset <= end)?.index ?? inBlock.at(-1)?.index ?? sentences.length - 1
  const near = Math.max(0, at)
  const selects = anchor.key !== focus.key || anchor.offset !== focus.offset
  return selects ? { kind: 'words', span, near } : { kind: 'sentences', anchor: near, focus: near }
}

/** From sentence to sentence; extending leaves the beginning where it is. */
export const movedPlace = (
  sentences: readonly Span[],
  place: Place,
  move: Move,
  isExtending: boolean,
): Place => {
  const last = Math.max(0, sentences.length - 1)
  if (place.kind === 'words') {
    const to = move === 'first' ? 0 : move === 'last' ? last : place.near
    return { kind: 'sentences', anchor: isExtending ? place.near : to, focus: to }
  }
  const to = { next: place.focus + 1, previous: place.focus - 1, first: 0, last }[move]
  const focus = Math.min(last, Math.max(0, to))
  return { kind: 'sentences', anchor: isExtending ? place.anchor : focus, focus }
}

/** The stretch in hand; null in a note without words. */
export const spanAt = (sentences: readonly Span[], place: Place): Span | null => {
  if (place.kind === 'words') return place.span
  const from = sentences[Math.min(place.anchor, place.focus)]
  const to = sentences[Math.max(place.anchor, place.focus)]
  return from === undefined || to === undefined ? null : { from: from.from, to: to.to }
}
