import type { ImportedBlock } from '@shared/notes/import/importedText'
import { proposeNotes } from '@shared/notes/import/proposeNotes'
import type { ImportContext } from '@shared/notes/import/proposeNotes'
import { partHeadingsOf } from '@shared/notes/import/recogniseFields'
import { textToBlocks } from '../../../electron/notes/import/textToBlocks'
import { packOn } from '../frameworks/packs'

const pack = packOn('ilacs-focused-visit', '2024-10-15')

/** A focused visit on Tuesday 15 and Wednesday 16 October 2024. */
export const context: ImportContext = {
  fieldwork: [['2024-10-15', '2024-10-16']],
  areas: pack.areas,
  partHeadings: partHeadingsOf(pack),
}

export const propose = (text: string) => proposeNotes({ blocks: textToBlocks(text), leftOut: [] }, context)

export const proposeBlocks = (blocks: readonly ImportedBlock[]) =>
  proposeNotes({ blocks, leftOut: [] }, context)

export const wordsOf = (texts: readonly string[]) => texts.join('\n').match(/[\p{L}\p{N}]+/gu) ?? []
