import { err } from '@shared/result'
import type { Courier, Errand } from './courier'

/** A courier whose errands are all called back with one word. */
export type CalledBack = { readonly courier: Courier; readonly isCalledOff: () => boolean }

export type Searches = {
  /** Goes to places for as long as nobody calls it back. */
  readonly begin: <T>(search: (going: CalledBack) => Promise<T>) => Promise<T>
  /** Whoever is on the way in a search comes back, and goes nowhere else. */
  readonly callBack: () => void
}

/** Searches through places, which may take long: somebody waits for them, and may have had enough. */
export const createSearches = (courier: Courier): Searches => {
  const searches = new Set<{ readonly errands: Set<Errand>; isCalledOff: boolean }>()
  return {
    begin: async (search) => {
      const own = { errands: new Set<Errand>(), isCalledOff: false }
      searches.add(own)
      const follow: Courier = (task, heard) => {
        if (own.isCalledOff) return notBegun
        const errand = courier(task, heard)
        own.errands.add(errand)
        const isBack = (): void => void own.errands.delete(errand)
        errand.answer.then(isBack, isBack)
        return errand
      }
      try {
        return await search({ courier: follow, isCalledOff: () => own.isCalledOff })
      } finally {
        searches.delete(own)
      }
    },
    callBack: () => {
      for (const search of searches) {
        search.isCalledOff = true
        for (const errand of search.errands) errand.stop()
      }
    },
  }
}

const notBegun: Errand = {
  answer: Promise.resolve(err({ fault: 'stopped' as const })),
  over: Promise.resolve(),
  stop: () => undefined,
}
