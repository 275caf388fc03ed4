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

type Checked = {
  readonly text: string
  readonly marks: readonly LanguageMark[]
  /** The text that these marks were found in; null: it is still to be asked about. */
  readonly checkedText: string | null
}

/**
 * A block as it stands now, until it has been checked again. Also the text that was checked before must then be asked
 * about: a name typed away and typed again has lost its mark on the way.
 */
export const movedOn = <Now extends { readonly text: string }>(before: Checked, now: Now): Now & Checked => ({
  ...now,
  marks: movedMarks(before.marks, before.text, now.text),
  checkedText: before.text === now.text ? before.checkedText : null,
})
