import type { NoteBlock } from '../readBlocks'

/**
 * One block of a file of notes typed elsewhere. `level`: 1 to 6 for headings; for list items how deep they are, from 0;
 * 0 for all others. A paragraph may have several lines.
 */
export type ImportedBlock = {
  readonly kind: NoteBlock['kind']
  readonly level: number
  readonly text: string
}

/** What a file holds and the notes will not, or not in the same way. `count` is of pieces, for `words` of words. */
export type LeftOut = {
  readonly kind:
    | 'pictures'
    | 'comments'
    | 'deletedWords'
    | 'insertedWords'
    | 'struckOut'
    | 'looks'
    | 'footnotes'
    | 'tables'
    | 'pageHeads'
    | 'hidden'
    | 'links'
    | 'words'
    | 'characters'
  readonly count: number
}

/** A file as it was read, before it is divided into notes. */
export type ImportedText = { readonly blocks: readonly ImportedBlock[]; readonly leftOut: readonly LeftOut[] }

/** A file divided into more notes than this was no file of notes. */
export const mostImported = 1_000

/** In bytes. Pictures in a Word document count too, and are not looked at. */
export const largestNotesFile = 20_000_000

/** In characters; no visit's notes are as long. */
export const largestImportedText = 5_000_000
