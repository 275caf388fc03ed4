import type { LanguageMark } from './protocol'

/**
 * Marks after an edit, until their block has been checked again: those before it stay, those behind it move along, and
 * those it touched go.
 */
export const movedMarks = (
  marks: readonly LanguageMark[],
  before: string,
  after: string,
): readonly LanguageMark[] => {
  if (before === after || marks.length === 0) return marks
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let same = 0
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  const end = before.length - same
  const by = after.length - before.length
  return marks.flatMap((mark) => {
    const isBefore = mark.end < start || (mark.end === start && !isInWord(after, mark.end))
    if (isBefore) return [mark]
    const isBehind = mark.start > end || (mark.start === end && !isInWord(after, mark.start + by))
    return isBehind ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : []
  })
}

/** Between two letters or digits: the edit made another word of the marked one. */
const isInWord = (text: string, at: number) =>
  /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1))
