import type { LetterContent } from './letter'

/**
 * Where something said about a paragraph stands. `paragraphId`: the paragraph it was said of; '' when none is known.
 * `placeId`: the one that has its words by now; '' when they are gone. `quote`: what the words last were.
 */
export type CommentPlace = {
  readonly paragraphId: string
  readonly placeId: string
  readonly quote: string
}

/**
 * The place after an edit of the letter. It stays with its paragraph while that is there, and goes back to it when an
 * undo brings it back. Joined to another, it goes along with the words; taken out, it stays, about words that are gone.
 */
export const movedPlace = (
  place: CommentPlace,
  before: LetterContent,
  after: LetterContent,
): CommentPlace => {
  const { paragraphId, placeId } = place
  const standing = textsById(after)
  if (standing.has(paragraphId)) return placeId === paragraphId ? place : { ...place, placeId: paragraphId }
  if (placeId === '' || standing.has(placeId)) return place
  const earlier = textsById(before)
  const quote = (earlier.get(placeId) ?? place.quote).trim()
  // Short words stand in many paragraphs: only one that has taken them in just now is meant.
  const survivor = [...standing].find(
    ([id, text]) => quote !== '' && text.includes(quote) && !(earlier.get(id) ?? '').includes(quote),
  )
  return { ...place, placeId: survivor?.[0] ?? '', quote }
}

/** The words of every paragraph, by its id. */
export const textsById = (content: LetterContent): ReadonlyMap<string, string> =>
  new Map(content.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id, text }) => [id, text])))

/** Is it to be read again after the letter was saved? Its paragraph is gone, or has come back. */
export const isOutOfPlace = (
  { paragraphId, placeId }: CommentPlace,
  texts: ReadonlyMap<string, string>,
): boolean =>
  placeId === paragraphId
    ? placeId !== '' && !texts.has(placeId)
    : texts.has(paragraphId) || (placeId !== '' && !texts.has(placeId))
