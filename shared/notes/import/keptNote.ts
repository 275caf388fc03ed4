import type { Note } from '../note'

/** A note that stays when the import it came with is undone, by what it is called. */
export type KeptNote = Pick<Note, 'id' | 'at' | 'activity' | 'case' | 'role'> & {
  /** Words, fields or marks in it are not those of the import any more. */
  readonly isChanged: boolean
}
