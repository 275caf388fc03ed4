/** Something that is waited for with patience that ends: an answer of the window, a lock. */
export type Signal = {
  readonly give: () => void
  /** true: it was given in time. */
  readonly within: (milliseconds: number) => Promise<boolean>
}

export const createSignal = (): Signal => {
  const waiting = new Set<(given: boolean) => void>()
  return {
    give: () => {
      for (const tell of waiting) tell(true)
    },
    within: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => tell(false), milliseconds)
        const tell = (given: boolean) => {
          clearTimeout(timer)
          waiting.delete(tell)
          resolve(given)
        }
        waiting.add(tell)
      }),
  }
}
