/** What may be missing of the last typing. */
const mostLost = 250

/**
 * Why a kill did not pass; empty: it did. A machine that has not even let a key through is not asked to have saved it:
 * the time the slowest key of the round took is no time of ours.
 */
export function failuresOf({ broke, faults, lostMilliseconds, slowestKey }) {
  if (broke) return ['it broke off; its report is in test-results']
  const late = lostMilliseconds > mostLost + slowestKey
  return [...faults, ...(late ? [`the last ${lostMilliseconds} ms of typing are missing`] : [])]
}

/** What all the kills together have shown, a line for each figure. */
export function figures(all) {
  const rounds = all.filter(({ broke }) => !broke)
  const sum = (name) => rounds.reduce((total, round) => total + round[name], 0)
  const lost = rounds.map(({ lostMilliseconds }) => lostMilliseconds).sort((a, b) => a - b)
  const at = (share) => lost[Math.min(lost.length - 1, Math.floor(lost.length * share))] ?? 0
  return [
    `${rounds.length} kills, ${sum('strokes')} keys, ${sum('pasted')} pastes, ${sum('marked')} marks, ${sum('erased')} deletions`,
    `${sum('acknowledged')} times called saved before the end, none of it missing`,
    `typing lost: half of the kills up to ${at(0.5)} ms, 95 of 100 up to ${at(0.95)} ms, the longest ${lost.at(-1) ?? 0} ms`,
    `the slowest key of any round took ${Math.max(0, ...rounds.map(({ slowestKey }) => slowestKey))} ms`,
  ].join('\n')
}
