type Emptied = {
  readonly reset: () => void
  readonly isUnfinished: () => boolean
  readonly isKept: () => boolean
}

const places = new Set<Emptied>()

/**
 * A store registers how it becomes empty: once locked, nothing of a visit may stay in the window. `isUnfinished`: it
 * holds words that could not be saved and go with it. `isKept`: what the user was at is half done, kept in the vault, and
 * is to be in front of them again.
 */
export const emptiedOnLock = (reset: () => void, isUnfinished = () => false, isKept = () => false) => {
  places.add({ reset, isUnfinished, isKept })
}

/** Forgets everything that came out of the vault. Answers whether something went that could not be saved, or that waits. */
export const emptyTheWindow = () => {
  const hasLostForm = [...places].some(({ isUnfinished }) => isUnfinished())
  const hasKeptForm = [...places].some(({ isKept }) => isKept())
  for (const { reset } of places) reset()
  return { hasLostForm, hasKeptForm }
}
