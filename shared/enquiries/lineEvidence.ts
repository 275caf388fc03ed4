import type { Passage } from '../notes/note'
import type { LineContent, LineSide } from './lineOfEnquiry'

/** How a line stands: passages for and against whose words are still in their notes, and those that are not. */
export type LineWeight = { readonly for: number; readonly against: number; readonly gone: number }

/** `passages` are those of the visit's notes; one that is not among them lies in a deleted note. */
export const weighLine = (
  line: Pick<LineContent, 'passages'>,
  passages: ReadonlyMap<string, Pick<Passage, 'gone'>>,
): LineWeight => {
  const standing = (side: LineSide) =>
    line.passages.filter((each) => each.side === side && passages.get(each.passageId)?.gone === false).length
  const [speakFor, against] = [standing('for'), standing('against')]
  return { for: speakFor, against, gone: line.passages.length - speakFor - against }
}

/** "3 for, 1 against, 1 no longer in its note". */
export const lineWeightWords = (weight: LineWeight): string => {
  const parts = [
    ...(weight.for + weight.against === 0 && weight.gone > 0
      ? []
      : [`${weight.for} for, ${weight.against} against`]),
    ...(weight.gone === 0
      ? []
      : [`${weight.gone} no longer in ${weight.gone === 1 ? 'its note' : 'their notes'}`]),
  ]
  return weight.for + weight.against + weight.gone === 0 ? 'no passages yet' : parts.join(', ')
}

/** Puts passages on a side of a line; those that stood on the other one change over. */
export const withPassages = (
  line: LineContent,
  passageIds: readonly string[],
  side: LineSide,
): LineContent['passages'] => {
  const moved = new Set(passageIds)
  return [
    ...line.passages.filter(({ passageId }) => !moved.has(passageId)),
    ...[...moved].map((passageId) => ({ passageId, side })),
  ]
}
