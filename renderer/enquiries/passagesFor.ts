import type { LineOfEnquiry } from '@shared/enquiries/lineOfEnquiry'
import type { PassageInNote } from '../findings/findingsStore'
import { sourceWords } from '../findings/PassageLine'

/**
 * Passages that a line does not have yet and whose words still stand, with all typed words in their quote or in what
 * is said of their source; those of the line's area first, otherwise in their order.
 */
export const passagesFor = (
  line: Pick<LineOfEnquiry, 'area' | 'passages'>,
  passages: readonly PassageInNote[],
  typed: string,
): readonly PassageInNote[] => {
  const taken = new Set(line.passages.map(({ passageId }) => passageId))
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = passages.filter((each) => {
    if (taken.has(each.passage.id) || each.passage.gone) return false
    if (words.length === 0) return true
    const own = `${each.passage.quote} ${sourceWords(each)} ${each.note.team}`.toLowerCase()
    return words.every((word) => own.includes(word))
  })
  const isNear = ({ note }: PassageInNote) => line.area !== '' && note.area === line.area
  return [...found.filter(isNear), ...found.filter((each) => !isNear(each))]
}
