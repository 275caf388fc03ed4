import { emptiedOnLock } from '../vault/emptied'

export type HeldKey = { readonly key: string; readonly shiftKey: boolean }

/** Longest time for which keys wait: what they were meant for has not come. */
const tooLong = 10_000

let held: HeldKey[] | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * From now on keys wait for the field that is about to open: a fast typist is ahead of it, and would overwrite the
 * words that are selected. `tooLate` gets them if it does not open.
 */
export const keysHeld = (tooLate: (keys: readonly HeldKey[]) => void) => {
  if (held !== null) return
  held = []
  window.addEventListener('keydown', hold, true)
  timer = setTimeout(() => tooLate(keysTaken()), tooLong)
}

/** The keys that have waited, in their order; from now on none waits any more. */
export const keysTaken = (): readonly HeldKey[] => {
  const keys = held ?? []
  held = null
  clearTimeout(timer)
  window.removeEventListener('keydown', hold, true)
  return keys
}

const hold = (event: KeyboardEvent) => {
  const isChord = event.ctrlKey || event.altKey || event.metaKey
  if (isChord || event.isComposing || !(event.key.length === 1 || waiting.has(event.key))) return
  event.preventDefault()
  event.stopImmediatePropagation()
  held?.push({ key: event.key, shiftKey: event.shiftKey })
}

const waiting = new Set(['Enter', 'Escape', 'Backspace'])

emptiedOnLock(() => void keysTaken())
