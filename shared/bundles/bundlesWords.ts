import { joinAnd } from '../letters/joinAnd'
import type { ReceivedSummary } from './receivedSummary'

/** "Bundle 1 of A. Khan’s laptop", "Bundle 1 of A. Khan’s laptop, bundles 2 and 3 of a computer without a name". */
export const bundlesWords = (bundles: ReceivedSummary['bundles']): string => {
  const numbers = new Map<string, number[]>()
  for (const { deviceName, sequence } of bundles)
    numbers.set(deviceName, [...(numbers.get(deviceName) ?? []), sequence])
  const words = [...numbers].map(([name, own]) => {
    const sorted = own.toSorted((one, other) => one - other)
    const whose = name === '' ? 'a computer without a name' : name
    return `${own.length === 1 ? 'bundle' : 'bundles'} ${runsWords(sorted)} of ${whose}`
  })
  const [first = '', ...others] = words
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ')
}

/** "3", "3 and 5", "1 to 4 and 6". */
const runsWords = (numbers: readonly number[]): string => {
  const runs: (readonly [number, number])[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number <= last[1] + 1) runs[runs.length - 1] = [last[0], number]
    else runs.push([number, number])
  }
  return joinAnd(
    runs.flatMap(([from, to]) =>
      from === to ? [String(from)] : to === from + 1 ? [String(from), String(to)] : [`${from} to ${to}`],
    ),
  )
}
