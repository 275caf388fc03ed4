import { comparePairs } from '../compare/compareWords'
import type { Segment } from '../compare/compareWords'
import { changedFields, changedPassages } from './changedParts'
import type { ChangedPassage } from './changedParts'
import type { NoteFields } from './note'
import { readBlocks } from './noteDocument'
import type { NoteBlock } from './noteDocument'
import type { NoteState } from './noteHistory'

type BlockLooks = Pick<NoteBlock, 'kind' | 'level'>

/** A block of either version or of both. `before` null: it was added; `after` null: it was removed. */
export type ComparedBlock = {
  readonly before: BlockLooks | null
  readonly after: BlockLooks | null
  readonly segments: readonly Segment[]
}

export type NoteComparison = {
  readonly blocks: readonly ComparedBlock[]
  readonly fields: readonly (keyof NoteFields)[]
  readonly passages: readonly ChangedPassage[]
  /** Nothing at all is different, looks included. */
  readonly identical: boolean
}

/** What became of a note from one of its versions to another: block by block, word by word. */
export const compareNotes = (before: NoteState, after: NoteState): NoteComparison => {
  const fields = changedFields(before.fields, after.fields)
  const passages = changedPassages(before.passages, after.passages)
  return {
    blocks: compareBlocks(readBlocks(before.document), readBlocks(after.document)),
    fields,
    passages,
    identical:
      fields.length === 0 &&
      passages.length === 0 &&
      JSON.stringify(before.document) === JSON.stringify(after.document),
  }
}

const compareBlocks = (before: readonly NoteBlock[], after: readonly NoteBlock[]): readonly ComparedBlock[] =>
  comparePairs(before, after, isSameBlock).map(({ before: was, after: is, segments }) => ({
    before: was ? looksOf(was) : null,
    after: is ? looksOf(is) : null,
    segments,
  }))

/** Blocks keep their ids while they are edited; one that was pasted anew is known by its words. */
const isSameBlock = (a: NoteBlock, b: NoteBlock): boolean =>
  (a.id !== '' && a.id === b.id) || (a.text !== '' && a.text === b.text && a.kind === b.kind)

const looksOf = ({ kind, level }: NoteBlock): BlockLooks => ({ kind, level })
