import type { HeldOutText } from './heldOutLetter'

/**
 * A fault written by hand. `words`: a paragraph that is put in before the words `at`, or, where `instead` is given,
 * stands in their place; the faulty words are in ⟦double brackets⟧. `rules`: any of which names the fault.
 */
export type HeldOutFault = {
  readonly rules: readonly string[]
  readonly words: string
  readonly into?: HeldOutText
  readonly instead?: string
}

/** A fault with the rules that name it, parted by blanks. */
export const fault = (
  rules: string,
  words: string,
  more: Omit<HeldOutFault, 'rules' | 'words'> = {},
): HeldOutFault => ({
  rules: rules.split(' '),
  words,
  ...more,
})
