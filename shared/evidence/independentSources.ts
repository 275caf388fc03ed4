import type { Note } from '../notes/note'

/** Two notes on one case are one piece of evidence; a note without a case code stands for itself. */
export const sourceKey = ({ id, case: code }: Pick<Note, 'id' | 'case'>): string =>
  code.trim() === '' ? id : code.trim().toUpperCase()

/** How many of these notes are independent of each other. */
export const independentSources = (notes: readonly Pick<Note, 'id' | 'case'>[]): number =>
  new Set(notes.map(sourceKey)).size
