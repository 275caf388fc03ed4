import type { Direction } from '../../../shared/notes/note'
import {
  erased,
  erasedWords,
  lastLine,
  marked,
  newLine,
  pasted,
  typed,
  unmarkedWords,
  wordsInLastLine,
} from './typedNote'
import type { TypedNote } from './typedNote'

/** Something done at the keyboard, and the note as it is from then on; `paste` puts the words into the clipboard first. */
export type Stroke = {
  readonly key: string
  readonly note: TypedNote
  readonly paste?: string
  /** What else than typing is done by this key. */
  readonly deed?: 'marked' | 'pasted' | 'erased'
}

/** Same numbers in every run, so that a failure can be looked at again: between 0 and 1. */
export type Chance = () => number

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words = 'plan review worker carer home school since agreed visit record child moved asked told'.split(
  ' ',
)
const directions: readonly Direction[] = ['strength', 'mixed', 'concern', 'serious-concern']

/** What somebody does next, as strokes one after another; never none. */
export const nextStrokes = (note: TypedNote, chance: Chance): readonly Stroke[] => {
  const kind = chance()
  const free = unmarkedWords(note)
  if (kind < 0.13 && free > 0 && lastLine(note).endsWith(' ')) return markStrokes(note, free, chance)
  if (kind < 0.23) return pasteStrokes(note, chance)
  if (kind < 0.33) return eraseStrokes(note, chance)
  if (kind < 0.4 && wordsInLastLine(note) > 0) return eraseWordStrokes(note, chance)
  if (kind < 0.48 && lastLine(note) !== '') return [{ key: 'Enter', note: newLine(note) }]
  return typeStrokes(note, wordBy(chance))
}

const typeStrokes = (note: TypedNote, word: string): readonly Stroke[] => {
  let now = note
  return [...word, ' '].map((character) => {
    now = typed(now, character)
    return { key: character === ' ' ? 'Space' : character, note: now }
  })
}

/** Selected backwards and judged by key; the question for prompts is answered with none. */
const markStrokes = (note: TypedNote, free: number, chance: Chance): readonly Stroke[] => {
  const count = Math.min(free, between(1, 3, chance))
  const direction = between(0, 3, chance)
  const after = marked(note, count, directions[direction] ?? 'strength')
  return [
    ...selectStrokes(note, count),
    { key: `Alt+${direction + 1}`, note: after, deed: 'marked' },
    { key: 'Escape', note: after },
    { key: 'Control+End', note: after },
  ]
}

const pasteStrokes = (note: TypedNote, chance: Chance): readonly Stroke[] => {
  const line = () => Array.from({ length: between(2, 12, chance) }, () => wordBy(chance)).join(' ')
  const paste = `${Array.from({ length: between(1, 3, chance) }, line).join('\n')} `
  return [{ key: 'Control+v', note: pasted(note, paste), paste, deed: 'pasted' }]
}

const eraseStrokes = (note: TypedNote, chance: Chance): readonly Stroke[] => {
  let now = note
  return Array.from({ length: between(1, 10, chance) }, () => {
    now = erased(now)
    return { key: 'Backspace', note: now, deed: 'erased' }
  })
}

const eraseWordStrokes = (note: TypedNote, chance: Chance): readonly Stroke[] => {
  const count = Math.min(wordsInLastLine(note), between(1, 4, chance))
  return [...selectStrokes(note, count), { key: 'Delete', note: erasedWords(note, count), deed: 'erased' }]
}

const selectStrokes = (note: TypedNote, count: number): readonly Stroke[] =>
  Array.from({ length: count }, () => ({ key: 'Control+Shift+ArrowLeft', note }))

const wordBy = (chance: Chance): string => words[between(0, words.length - 1, chance)] ?? ''

const between = (least: number, most: number, chance: Chance): number =>
  least + Math.floor(chance() * (most - least + 1))
