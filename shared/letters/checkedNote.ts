import type { Note } from '../notes/note'

/** What checking reads of a note. */
export type CheckedNote = Pick<Note, 'id' | 'revision' | 'text' | 'case' | 'team' | 'passages' | 'tallies'>
