import type { ElectronApplication } from '@playwright/test'
import { attachKeyboard, keysAnswered, playKeys } from './keyboardInMain'
import type { KeyEvent, Stroke } from './keyboardInMain'

/** Keys by name; everything else is a character. */
export type NamedKey =
  'Enter' | 'Backspace' | 'ArrowRight' | 'Escape' | 'Control+Shift+ArrowLeft' | `Alt+${1 | 2 | 3 | 4}`

const codes: Readonly<Record<string, number>> = {
  Enter: 13,
  Backspace: 8,
  Escape: 27,
  ArrowLeft: 37,
  ArrowRight: 39,
}
const modifierBits: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Shift: 8 }

/** Letters next to one another, for fingers that slip. */
const neighbours = 'qwertyuiopasdfghjklzxcvbnm'

/**
 * Somebody who types at a steady pace and does not look: every key has its moment, and one that the window has not
 * answered yet does not keep the next one waiting. `random` gives the rhythm and the slips, which are corrected at once.
 */
export const createTypist = async (
  app: ElectronApplication,
  options: { readonly perSecond: number; readonly random: () => number },
) => {
  const { perSecond, random } = options
  const figures = { keys: 0, characters: 0, slips: 0, mostWaiting: 0 }
  await attachKeyboard(app)

  const strokeOf = (key: string): Stroke => {
    figures.keys += 1
    if (key.length === 1) figures.characters += 1
    // Between half and one and a half of the mean.
    return { pause: (1_000 / perSecond) * (0.5 + random()), event: eventOf(key) }
  }

  const play = async (strokes: readonly Stroke[]) => {
    const { mostWaiting } = await playKeys(app, strokes)
    figures.mostWaiting = Math.max(figures.mostWaiting, mostWaiting)
  }

  return {
    figures,
    press: (...keys: readonly string[]) => play(keys.map(strokeOf)),
    /** Types the words, with a slip now and then that is taken back at once. */
    type: (words: string) =>
      play(
        [...words].flatMap((character) => {
          const slip = /[a-z]/.test(character) && random() < 0.015
          if (!slip) return [strokeOf(character)]
          figures.slips += 1
          const beside = neighbours[Math.floor(random() * neighbours.length)] ?? 'x'
          return [strokeOf(beside), strokeOf('Backspace'), strokeOf(character)]
        }),
      ),
    /** All keys have been taken by the window. */
    answered: () => keysAnswered(app),
  }
}

const eventOf = (key: string): KeyEvent => {
  if (key.length === 1) {
    const isLetter = /[a-z]/i.test(key)
    const code = isLetter
      ? `Key${key.toUpperCase()}`
      : /\d/.test(key)
        ? `Digit${key}`
        : key === ' '
          ? 'Space'
          : ''
    const virtual = /[a-z0-9 ]/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0
    return { text: key, code, key, modifiers: 0, windowsVirtualKeyCode: virtual }
  }
  const parts = key.split('+')
  const last = parts.at(-1) ?? ''
  const isDigit = /^\d$/.test(last)
  return {
    text: key === 'Enter' ? '\r' : '',
    code: isDigit ? `Digit${last}` : last,
    key: last,
    modifiers: parts.slice(0, -1).reduce((bits, name) => bits | (modifierBits[name] ?? 0), 0),
    windowsVirtualKeyCode: isDigit ? last.charCodeAt(0) : (codes[last] ?? 0),
  }
}
