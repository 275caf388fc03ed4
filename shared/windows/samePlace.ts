import type { OwnPlace } from './place'

/** A visit has one letter; a note is the same one whoever names its visit. */
export const isSamePlace = (a: OwnPlace, b: OwnPlace) =>
  a.kind === 'note'
    ? b.kind === 'note' && a.noteId === b.noteId
    : a.kind === 'letter'
      ? b.kind === 'letter' && a.visitId === b.visitId
      : b.kind === 'main'
