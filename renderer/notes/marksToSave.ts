import { plainText, readBlocks } from '@shared/notes/noteDocument'
import type { Passage, PassageMark } from '@shared/notes/note'

/**
 * Which passages a note is saved with. One that is marked in the text stays. One that is not, but whose words still
 * stand there, has been unmarked (by hand or by undo) and goes. One whose words were deleted stays, as gone: a finding
 * may rest on it.
 */
export const marksToSave = (
  document: unknown,
  marks: readonly PassageMark[],
  lastKnown: readonly Passage[],
): readonly PassageMark[] => {
  const marked = new Set(readBlocks(document).flatMap((block) => [...block.marked.keys()]))
  const text = spaced(plainText(document))
  const known = new Map(lastKnown.map((passage) => [passage.id, passage]))
  return marks.filter((mark) => {
    if (marked.has(mark.id)) return true
    const last = known.get(mark.id)
    if (last === undefined) return false
    return last.gone || !text.includes(spaced(last.quote))
  })
}

const spaced = (words: string) => words.replace(/\s+/g, ' ').trim()
