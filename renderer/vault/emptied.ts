const resets = new Set<() => void>()

/** A store registers how it becomes empty: once locked, nothing of a visit may stay in the window. */
export const emptiedOnLock = (reset: () => void) => {
  resets.add(reset)
}

/** Forgets everything that came out of the vault. */
export const emptyTheWindow = () => {
  for (const reset of resets) reset()
}
