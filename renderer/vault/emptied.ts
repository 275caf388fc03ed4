type Emptied = {
  readonly reset: () => void
  readonly isUnfinished: () => boolean
}

const places = new Set<Emptied>()

/**
 * A store registers how it becomes empty: once locked, nothing of a visit may stay in the window. `isUnfinished`: it
 * holds words that could not be saved and go with it.
 */
export const emptiedOnLock = (reset: () => void, isUnfinished = () => false) => {
  places.add({ reset, isUnfinished })
}

/** Forgets everything that came out of the vault. Answers whether something went that could not be saved. */
export const emptyTheWindow = (): boolean => {
  const hasUnfinished = [...places].some(({ isUnfinished }) => isUnfinished())
  for (const { reset } of places) reset()
  return hasUnfinished
}
