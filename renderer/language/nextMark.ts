import type { Caret } from './blockText'
import type { PlacedMark } from './writing'

/** The mark that the cursor stands in or at the end of. */
export const markAt = (marks: readonly PlacedMark[], caret: Caret | null): PlacedMark | undefined =>
  caret === null
    ? undefined
    : marks.find(
        ({ key, mark }) => key === caret.key && mark.start <= caret.offset && caret.offset <= mark.end,
      )

/** The mark after or before the cursor; past the last one it begins again with the first. */
export const markBeside = (
  marks: readonly PlacedMark[],
  caret: Caret | null,
  order: readonly string[],
  direction: 'next' | 'previous',
): PlacedMark | undefined => {
  const at = caret === null ? -1 : order.indexOf(caret.key)
  const offset = caret?.offset ?? 0
  const isAfter = ({ key, mark }: PlacedMark) =>
    order.indexOf(key) > at || (order.indexOf(key) === at && mark.end > offset)
  const isBefore = ({ key, mark }: PlacedMark) =>
    order.indexOf(key) < at || (order.indexOf(key) === at && mark.end < offset)
  return direction === 'next' ? (marks.find(isAfter) ?? marks[0]) : (marks.findLast(isBefore) ?? marks.at(-1))
}
