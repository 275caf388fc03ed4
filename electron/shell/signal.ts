/** Something that is waited for with patience that ends: an answer of the window, a lock. */
export type Signal<Word> = {
  readonly give: (word: Word) => void
  /** The word that was given; null: none came in time. */
  readonly within: (milliseconds: number) => Promise<Word | null>
}

export const createSignal = <Word>(): Signal<Word> => {
  const waiting = new Set<(given: Word | null) => void>()
  return {
    give: (word) => {
      for (const tell of waiting) tell(word)
    },
    within: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => tell(null), milliseconds)
        const tell = (given: Word | null) => {
          clearTimeout(timer)
          waiting.delete(tell)
          resolve(given)
        }
        waiting.add(tell)
      }),
  }
}
