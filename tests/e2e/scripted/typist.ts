import type { Page } from '@playwright/test'

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
  page: Page,
  options: { readonly perSecond: number; readonly random: () => number },
) => {
  const { perSecond, random } = options
  const session = await page.context().newCDPSession(page)
  const answers = new Set<Promise<void>>()
  const figures = { keys: 0, characters: 0, slips: 0, mostWaiting: 0, slowestAnswer: 0, latest: 0 }
  let due = Date.now()

  const send = (text: string, code: string, key: string, modifiers: number, virtual: number) => {
    const sent = Date.now()
    figures.keys += 1
    figures.latest = Math.max(figures.latest, sent - due)
    const shared = { key, code, modifiers, windowsVirtualKeyCode: virtual }
    const down = session.send('Input.dispatchKeyEvent', {
      type: text === '' ? 'rawKeyDown' : 'keyDown',
      ...shared,
      ...(text === '' ? {} : { text, unmodifiedText: text }),
    })
    const up = session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared })
    const answer: Promise<void> = Promise.all([down, up]).then(() => {
      answers.delete(answer)
      figures.slowestAnswer = Math.max(figures.slowestAnswer, Date.now() - sent)
    })
    answers.add(answer)
    figures.mostWaiting = Math.max(figures.mostWaiting, answers.size)
  }

  const sendKey = (key: string) => {
    if (key.length === 1) {
      figures.characters += 1
      const isLetter = /[a-z]/i.test(key)
      const code = isLetter
        ? `Key${key.toUpperCase()}`
        : /\d/.test(key)
          ? `Digit${key}`
          : key === ' '
            ? 'Space'
            : ''
      send(key, code, key, 0, /[a-z0-9 ]/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0)
      return
    }
    const parts = key.split('+')
    const last = parts.at(-1) ?? ''
    const modifiers = parts.slice(0, -1).reduce((bits, name) => bits | (modifierBits[name] ?? 0), 0)
    const isDigit = /^\d$/.test(last)
    const text = key === 'Enter' ? '\r' : ''
    send(
      text,
      isDigit ? `Digit${last}` : last,
      last,
      modifiers,
      isDigit ? last.charCodeAt(0) : (codes[last] ?? 0),
    )
  }

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      // Between half and one and a half of the mean.
      due += (1_000 / perSecond) * (0.5 + random())
      const wait = due - Date.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      sendKey(key)
    }
  }

  return {
    figures,
    press,
    /** Types the words, with a slip now and then that is taken back at once. */
    type: async (words: string) => {
      for (const character of words) {
        if (/[a-z]/.test(character) && random() < 0.015) {
          figures.slips += 1
          await press(neighbours[Math.floor(random() * neighbours.length)] ?? 'x', 'Backspace')
        }
        await press(character)
      }
    },
    /** The pace begins anew: the typist has looked up. */
    lookedUp: () => {
      due = Date.now()
    },
    /** All keys have been taken by the window. */
    answered: async () => {
      await Promise.all(answers)
    },
  }
}
