import { findQuote } from './findQuote'
import type { Passage, PassageMark } from './note'
import { readBlocks } from './readBlocks'
import type { NoteBlock } from './readBlocks'

export { documentFromText, documentToText } from './documentFromText'
export { readBlocks } from './readBlocks'
export type { NoteBlock } from './readBlocks'

/** The words of a note without any marker, a line for each block: what is searched and shown. */
export const plainText = (document: unknown): string =>
  readBlocks(document)
    .map((block) => block.text)
    .join('\n')

/** The first words under the headings, for the list of notes. */
export const excerptOf = (document: unknown, length = 160): string =>
  readBlocks(document)
    .filter((block) => block.kind !== 'heading' && block.text.trim() !== '')
    .map((block) => block.text.trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, length)
    .trimEnd()

/**
 * The passages of a note with their words as they stand now, one for each mark given. A passage whose words are no
 * longer in the note is `gone` and keeps the quote and block it had last.
 */
export const readPassages = (
  document: unknown,
  marks: readonly PassageMark[],
  previous: readonly Passage[],
  noteId: string,
): readonly Passage[] => {
  const blocks = readBlocks(document)
  const previousById = new Map(previous.map((passage) => [passage.id, passage]))
  return marks.map((mark) => {
    const holding = blocks.filter((block) => (block.marked.get(mark.id) ?? '').trim() !== '')
    const first = holding[0]
    const last = previousById.get(mark.id)
    const place = first
      ? { blockId: first.id, quote: joinQuote(holding, mark.id), gone: false }
      : { blockId: last?.blockId ?? '', quote: last?.quote ?? '', gone: true }
    return { id: mark.id, direction: mark.direction, prompts: mark.prompts, noteId, ...place }
  })
}

/** Is the quote, word for word, in the note? Words may run over the border of two blocks. */
export const hasQuote = (document: unknown, quote: string): boolean =>
  findQuote(plainText(document), quote).length > 0

const joinQuote = (blocks: readonly NoteBlock[], passageId: string): string =>
  blocks
    .map((block) => (block.marked.get(passageId) ?? '').trim())
    .join(' ')
    .trim()
