import type { NoteFields, Passage } from './note'

/** What is different from the kept version before; `formatting` when nothing else is. */
export type ChangedPart = 'text' | 'fields' | 'passages' | 'formatting'

/** One kept version of a note in the list of them; several that say the same are one. */
export type NoteVersion = {
  readonly revision: number
  readonly savedAt: string
  /** Who is named as the note's author in it; empty when nobody is. */
  readonly author: string
  readonly checkpoint: boolean
  readonly wordCount: number
  /** Empty for the first one. */
  readonly changed: readonly ChangedPart[]
  /** A letter has rested on it, so it is kept for good. */
  readonly cited: boolean
}

/** What a version says: enough to compare it with another. */
export type NoteState = {
  readonly fields: NoteFields
  readonly document: unknown
  readonly passages: readonly Passage[]
}

/** A kept version of a note, whole. */
export type NoteRevision = NoteState & {
  readonly noteId: string
  readonly revision: number
  readonly savedAt: string
  readonly text: string
}

/** A note in the bin. Its last version is `revision`. */
export type DeletedNote = NoteFields & {
  readonly id: string
  readonly visitId: string
  readonly revision: number
  readonly excerpt: string
  readonly deletedAt: string
  /** Empty when none was given. */
  readonly reason: string
}
