import type { Direction } from '../../../shared/notes/note'

type Character = { readonly character: string; readonly passage: number | null }
type Line = readonly Character[]

/** A note as it was typed, key for key, with the cursor at its end: what the app must have. */
export type TypedNote = { readonly lines: readonly Line[]; readonly directions: readonly Direction[] }

/** What can be compared with the stored note: its lines, and its passages in their order. */
export type Shown = {
  readonly lines: readonly string[]
  readonly passages: readonly { readonly direction: Direction; readonly quote: string }[]
}

export const emptyNote: TypedNote = { lines: [[]], directions: [] }

export const shown = ({ lines, directions }: TypedNote): Shown => ({
  lines: lines.map(textOf),
  passages: directions
    .map((direction, passage) => ({
      direction,
      quote: textOf(lines.flat().filter((each) => each.passage === passage)).trim(),
    }))
    .filter(({ quote }) => quote !== ''),
})

export const lastLine = ({ lines }: TypedNote): string => textOf(lines.at(-1) ?? [])

export const typed = (note: TypedNote, character: string): TypedNote => ({
  ...note,
  lines: [...note.lines.slice(0, -1), [...(note.lines.at(-1) ?? []), { character, passage: null }]],
})

export const newLine = (note: TypedNote): TypedNote => ({ ...note, lines: [...note.lines, []] })

/** Text from elsewhere, all at once. */
export const pasted = (note: TypedNote, text: string): TypedNote =>
  [...text].reduce(
    (before, character) => (character === '\n' ? newLine(before) : typed(before, character)),
    note,
  )

/** Backspace: the last character, or the line break before an empty line. */
export const erased = (note: TypedNote): TypedNote => {
  const last = note.lines.at(-1) ?? []
  if (last.length > 0) return { ...note, lines: [...note.lines.slice(0, -1), last.slice(0, -1)] }
  return note.lines.length === 1 ? note : { ...note, lines: note.lines.slice(0, -1) }
}

/** The last words of the last line go, with the spaces after them. */
export const erasedWords = (note: TypedNote, words: number): TypedNote => {
  const start = startOfWords(lastLine(note), words)
  return { ...note, lines: [...note.lines.slice(0, -1), (note.lines.at(-1) ?? []).slice(0, start)] }
}

/** The last words of the last line become a passage, without the spaces after them. */
export const marked = (note: TypedNote, words: number, direction: Direction): TypedNote => {
  const text = lastLine(note)
  const start = startOfWords(text, words)
  const passage = note.directions.length
  const line = (note.lines.at(-1) ?? []).map((each, index) =>
    index >= start && index < text.trimEnd().length ? { ...each, passage } : each,
  )
  return { lines: [...note.lines.slice(0, -1), line], directions: [...note.directions, direction] }
}

export const wordsInLastLine = (note: TypedNote): number => startsOfWords(lastLine(note)).length

/** How many whole words at the end of the last line are in no passage yet. */
export const unmarkedWords = (note: TypedNote): number => {
  const line = note.lines.at(-1) ?? []
  const firstFree = line.findLastIndex(({ passage }) => passage !== null) + 1
  return startsOfWords(textOf(line)).filter(
    (start) => start >= firstFree && (start > firstFree || start === 0),
  ).length
}

const startsOfWords = (text: string): readonly number[] =>
  [...text.matchAll(/\S+/g)].map(({ index }) => index)

const startOfWords = (text: string, words: number): number => startsOfWords(text).at(-words) ?? 0

const textOf = (characters: Line): string => characters.map(({ character }) => character).join('')
