const words = ['one', 'two', 'three', 'four', 'five', 'six']
/** How many of each there are in the Children's Social Care National Framework (domain.md 1.6). */
const counts = { outcome: 4, enabler: 3, principle: 6 } as const

/** "Outcome one" and "outcome 1, national framework" are both `outcome 1`; null when it names nothing there. */
export const readNationalFramework = (reference: string): string | null => {
  const match =
    /^(outcome|enabler|principle)\s+(\d|one|two|three|four|five|six)(,?\s*national framework)?$/i.exec(
      reference.trim(),
    )
  const kind = match?.[1]?.toLowerCase() as keyof typeof counts | undefined
  const given = match?.[2]?.toLowerCase()
  if (kind === undefined || given === undefined) return null
  const number = words.includes(given) ? words.indexOf(given) + 1 : Number(given)
  return number >= 1 && number <= counts[kind] ? `${kind} ${number}` : null
}

/** "(outcome 1 and enabler 2, national framework)": the one house format; empty when there is no reference. */
export const nationalFrameworkSuffix = (references: readonly string[]): string => {
  const read = [
    ...new Set(references.map((reference) => readNationalFramework(reference) ?? reference.trim())),
  ]
  if (read.length === 0) return ''
  const last = read.at(-1) ?? ''
  const list = read.length === 1 ? last : `${read.slice(0, -1).join(', ')} and ${last}`
  return `(${list}, national framework)`
}
