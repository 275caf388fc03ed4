/** When something was kept or deleted, to the second: "Today, 14:03:22", "Tue 15 Oct 2024, 14:03:22". */
export const momentWords = (moment: string, now: Date): string => {
  const at = new Date(moment)
  const clock = at.toLocaleTimeString('en-GB')
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000)
  if (days === 0) return `Today, ${clock}`
  if (days === 1) return `Yesterday, ${clock}`
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  return `${at.toLocaleDateString('en-GB', day).replace(',', '')}, ${clock}`
}

/** Inside a sentence. Names of days keep their capital. */
export const inSentence = (words: string): string =>
  words.replace(/^(Today|Yesterday)/, (day) => day.toLowerCase())

const midnight = (moment: Date) => new Date(moment).setHours(0, 0, 0, 0)
