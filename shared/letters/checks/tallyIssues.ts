import type { Tally } from '../../notes/note'
import type { Issue } from '../issue'
import { bareWord, proportionTable, wordsOfRow } from './proportionTable'
import type { ProportionTable } from './proportionTable'

const patterns = new WeakMap<ProportionTable, RegExp>()

/** "Most plans": a word of the table and the thing it is said of. "Not all", "at all", "no longer" say no proportion. */
const saidOf = (table: ProportionTable): RegExp => {
  const known = patterns.get(table)
  if (known !== undefined) return known
  const words = table
    .flatMap(wordsOfRow)
    .map(bareWord)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  const pattern = new RegExp(
    `(?<!\\b(?:not|at|after|above|first|overall|nearly|in)\\s)(?<![\\p{L}’'-])((?:very\\s+)?(?:${words.join('|')}))(?![\\p{L}’'-])(?:\\s+of)?((?:\\s+[\\p{L}’'-]+){1,9})`,
    'giu',
  )
  patterns.set(table, pattern)
  return pattern
}
/** "4 of 20 plans say when" and "most plans are too broad" speak of one thing from its two sides. */
const negative =
  /\b(?:not|no|never|without|too|lack\w{0,3}|weak\w{0,4}|drift\w{0,3}|late|delay\w{0,2}|unclear|poor\w{0,2}|miss\w{0,3}|absent|incomplete|overdue|wait\w{0,3}|vague|broad|unallocated|inconsistent\w{0,2}|insufficient\w{0,2}|ineffective\w{0,2})\b/i
const emptyWords = new Set(
  'of the a an in on is are was were and or to for their its these those with as by at that this it has have had been be not'.split(
    ' ',
  ),
)

/**
 * A proportion in words beside the tallies of the notes it rests on: told when what was counted shares two words with it,
 * and the share is far from what the word can carry (domain.md 2.5). The tally itself is never printed.
 */
export const tallyIssues = (
  text: string,
  tallies: readonly Tally[],
  table: ProportionTable = proportionTable,
): readonly Issue[] => {
  if (tallies.length === 0) return []
  const rangeOf = (word: string) => table.find((row) => wordsOfRow(row).map(bareWord).includes(word))
  return [...text.matchAll(saidOf(table))].flatMap((match) => {
    const word = bareWord(match[1] ?? '')
    const range = rangeOf(word) ?? rangeOf(word.replace(/^very /, ''))
    const things = stems(match[2] ?? '')
    const counted = tallies.filter(
      ({ what }) => [...stems(what)].filter((stem) => things.has(stem)).length >= 2,
    )
    if (!range || counted.length === 0) return []
    const [n, of] = [sum(counted.map((tally) => tally.n)), sum(counted.map((tally) => tally.of))]
    const counts = counted.every(({ what }) => negative.test(what)) === negative.test(match[2] ?? '')
    const share = (100 * (counts ? n : of - n)) / of
    return share >= range.from && share <= range.to
      ? []
      : [
          {
            rule: 'proportion.tally',
            severity: 'warning' as const,
            message: `The notes count ${n} of ${of}, and “${word}” says something else.`,
            quote: match[0].trim(),
            offset: match.index,
          },
        ]
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
/** Words by their beginning, so that "plan" and "plans" are one. */
const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => !emptyWords.has(word))
      .map((word) => word.replace(/(?:ies|es|s|y)$/, '').slice(0, 8)),
  )
