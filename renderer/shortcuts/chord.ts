/** What a key press says of itself. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'> & {
  readonly getModifierState?: KeyboardEvent['getModifierState']
}

const modifiers = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'NumLock', 'OS'])

/**
 * The chord of a key press, as shortcuts are written: `Ctrl+Shift+H`, `Alt+1`, `F1`, `?`. Ctrl stands for Command on a
 * Mac. null: a modifier alone, or a key that types something on this keyboard.
 */
export const chordOf = (press: Press, mac: boolean): string | null => {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = press
  if (modifiers.has(key) || key === 'Dead' || key === 'Process' || key === 'Unidentified') return null
  // AltGr reports itself as Ctrl and Alt, and types characters. On a Mac, Control moves the cursor.
  if (press.getModifierState?.('AltGraph') === true) return null
  const control = mac ? metaKey : ctrlKey
  if (mac ? ctrlKey : metaKey) return null
  const name = nameOf(key, code, control || altKey)
  const shift = shiftKey && !isSymbol(name)
  return [control && 'Ctrl', altKey && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

/**
 * With Alt or Ctrl held down, digits count by their place: on a Mac Option types other characters there, and French
 * keyboards have the digits on Shift. Letters count by what is printed on them, where that is a Latin letter.
 */
const nameOf = (key: string, code: string, withModifier: boolean): string => {
  if (key === ' ') return 'Space'
  if (key === '+') return 'Plus'
  if (withModifier) {
    const digit = /^Digit(\d)$/.exec(code)?.[1]
    if (digit !== undefined) return digit
    const letter = /^Key([A-Z])$/.exec(code)?.[1]
    if (letter !== undefined && !/^[a-z]$/i.test(key)) return letter
  }
  return key.length === 1 ? key.toUpperCase() : key
}

/** Shift has done its part in a character such as `?`. */
const isSymbol = (name: string) => /^[^A-Z0-9]$/.test(name) || name === 'Plus'

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  Plus: '+',
}
const macNames: Readonly<Record<string, string>> = { Ctrl: 'Cmd', Alt: 'Option' }

const partsOf = (chord: string) => chord.split('+')

/** As it is printed on the keyboard: `Ctrl Shift H`. */
export const chordWords = (chord: string, mac: boolean): string =>
  partsOf(chord)
    .map((part) => (mac ? macNames[part] : undefined) ?? names[part] ?? part)
    .join(' ')

/** As `aria-keyshortcuts` writes it. */
export const chordForAria = (chord: string, mac: boolean): string =>
  partsOf(chord)
    .map((part) => (part === 'Ctrl' ? (mac ? 'Meta' : 'Control') : part))
    .join('+')

/** Types a character when nothing but Shift is held down. */
export const isPlainCharacter = (chord: string): boolean =>
  /^(?:Shift\+)?[A-Z0-9]$/.test(chord) || /^[^+]$/.test(chord) || chord === 'Plus'
