import { z } from 'zod'
import { PassageMark } from './note'

/** What one text has in the place of what another has: everything around it is the same. */
export type TextChange = { readonly at: number; readonly removed: string; readonly inserted: string }

/** Where the cursor or a selection was: the way down to the node, child by child, and the offset in it. */
export const Cursor = z.strictObject({
  anchor: z.array(z.int().min(0)).min(1).max(50).readonly(),
  focus: z.array(z.int().min(0)).min(1).max(50).readonly(),
})

/** One step of undo: what it changed in the note's document, which is compared as text. */
export const UndoStep = z.strictObject({
  at: z.int().min(0),
  removed: z.string(),
  inserted: z.string(),
  /** Where the cursor was in the state before the step, and in the state after it; null: nowhere in the text. */
  before: Cursor.nullable(),
  after: Cursor.nullable(),
})

/** How the steps of a note have changed since its save before. */
export const UndoChange = z.strictObject({
  /** The revision the stored steps belong to, as the window knows them. */
  since: z.int(),
  /** Steps that stay as they are stored; all later ones give way to these. Steps are numbered from when the note began. */
  keep: z.int().min(0),
  steps: z.array(UndoStep).max(200),
  /** The number of steps that undo can take back; those above it can be redone. */
  position: z.int().min(0),
  /** What was said of passages that stand in a state of then, but in the note no more. */
  marks: z.array(PassageMark).max(2_000).readonly(),
})

export type Cursor = z.infer<typeof Cursor>
export type UndoStep = z.infer<typeof UndoStep>
export type UndoChange = z.infer<typeof UndoChange>

/** The steps of a note as they are stored: `first` is the number of the oldest that is left. */
export type StoredUndo = {
  readonly revision: number
  readonly first: number
  readonly position: number
  readonly steps: readonly UndoStep[]
  readonly marks: readonly PassageMark[]
}

/** The smallest change that leads from one text to the other. */
export const textChange = (before: string, after: string): TextChange => {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1
  // Half of a character outside the basic plane is no text: it could not be stored.
  if (isHigh(before.charCodeAt(at - 1))) at -= 1
  let same = 0
  while (
    same < shorter - at &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1
  if (isLow(before.charCodeAt(before.length - same))) same -= 1
  return {
    at,
    removed: before.slice(at, before.length - same),
    inserted: after.slice(at, after.length - same),
  }
}

/** The text after the change; null: the change does not belong to this text. */
export const changed = (text: string, { at, removed, inserted }: TextChange): string | null =>
  text.startsWith(removed, at) && at <= text.length
    ? text.slice(0, at) + inserted + text.slice(at + removed.length)
    : null

/** The text before the change; null: the change does not belong to this text. */
export const unchanged = (text: string, { at, removed, inserted }: TextChange): string | null =>
  changed(text, { at, removed: inserted, inserted: removed })

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff
