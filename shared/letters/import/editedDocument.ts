import { z } from 'zod'
import type { PrintedPart } from '../printedParts'

/** Three hundred pages have fewer parts; a part is at most as long as a paragraph of a letter may be. */
export const mostParts = 5_000
export const longestPart = 50_000
/** A letter with pictures that somebody put into it; more is no letter. */
export const largestEditedDocument = 20_000_000

const Text = z.string().max(longestPart)

/** Parts of a document from outside, as they are handed on for storing. */
export const EditedParts = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('heading'),
        level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        text: Text,
      }),
      z.strictObject({ kind: z.literal('paragraph'), number: z.int().nullable(), text: Text }),
      z.strictObject({ kind: z.enum(['bullet', 'line', 'footnote']), text: Text }),
      z.strictObject({ kind: z.literal('row'), cells: z.array(Text).max(100) }),
    ]),
  )
  .max(mostParts)

/** What somebody wrote beside the text in Word: shown, never stored. */
export type WordComment = {
  readonly author: string
  readonly text: string
  /** The beginning of the paragraph it belongs to. */
  readonly on: string
}

/** A letter that colleagues edited in Word, as it was read. */
export type EditedDocument = {
  readonly parts: readonly PrintedPart[]
  readonly comments: readonly WordComment[]
  /** Stretches inserted, deleted or moved with changes tracked; they are read as if they had been accepted. */
  readonly tracked: number
}
