/** Saves what is still in the window; resolves when the core has answered. */
type Flush = () => Promise<void>

const flushes = new Set<Flush>()

/** An editor registers here while it is open; the answer takes it out again. */
export const savedBeforeLeaving = (flush: Flush) => {
  flushes.add(flush)
  return () => {
    flushes.delete(flush)
  }
}

/** Before closing, locking and exporting: everything typed goes to the core first. */
export const saveEverything = async () => {
  await Promise.all([...flushes].map((flush) => flush()))
}
