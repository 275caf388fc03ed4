import type { Activity, Direction, Tally } from '@shared/notes/note'

/** Words as they are typed one after another; with a direction, they are marked as a passage once they stand there. */
export type Piece = {
  readonly text: string
  readonly passage: { readonly direction: Direction; readonly prompt: string } | null
}

export type Line = {
  readonly kind: 'paragraph' | 'heading' | 'bullet' | 'pasted'
  readonly pieces: readonly Piece[]
}

export type ScriptedNote = {
  readonly area: string
  readonly activity: Activity
  readonly case: string
  readonly role: string
  readonly team: string
  readonly tallies: readonly Tally[]
  readonly lines: readonly Line[]
}

const directionOf: Readonly<Record<string, Direction>> = {
  '+': 'strength',
  '~': 'mixed',
  '-': 'concern',
  '!': 'serious-concern',
}

/** Reads what an inspector types in a visit; `tests/fixtures/README.md` says how it is written. */
export const readScript = (script: string): readonly ScriptedNote[] =>
  script
    .split(/\n(?=\* )/)
    .filter((part) => part.trim() !== '')
    .map((part) => noteFrom(part.trim().split('\n')))

const noteFrom = ([head = '', ...lines]: readonly string[]): ScriptedNote => {
  const [, area = '', activity = '', code = '', role = '', team = ''] =
    /^\* (\S+) (\S+) (\S+) \| (.+) \| (.+)$/.exec(head) ?? []
  const given = (words: string) => (words === '-' ? '' : words)
  const typed = lines.filter((line) => !line.startsWith('= ')).map(lineFrom)
  return {
    area,
    activity: activity as Activity,
    // The first case that is written of becomes the case of a note that has none.
    case: given(code) || (chipsOf(typed)[0] ?? ''),
    role: given(role),
    team: given(team),
    tallies: lines.filter((line) => line.startsWith('= ')).map(tallyFrom),
    lines: typed,
  }
}

const tallyFrom = (line: string): Tally => {
  const [, n, of, what = ''] = /^= (\d+) of (\d+) (.+)$/.exec(line) ?? []
  return { what, n: Number(n), of: Number(of) }
}

const lineFrom = (line: string): Line => {
  if (line.startsWith('## ')) return { kind: 'heading', pieces: piecesOf(line.slice(3)) }
  if (line.startsWith('- ')) return { kind: 'bullet', pieces: piecesOf(line.slice(2)) }
  if (line.startsWith('>> ')) return { kind: 'pasted', pieces: piecesOf(line.slice(3)) }
  return { kind: 'paragraph', pieces: piecesOf(line) }
}

const piecesOf = (line: string): readonly Piece[] =>
  line.split(/(\[[^\]]+\])/).flatMap((words): readonly Piece[] => {
    if (words === '') return []
    const [, sign = '', prompt = '', text = ''] = /^\[([+~!-])(\S+) (.+)\]$/.exec(words) ?? []
    const direction = directionOf[sign]
    return [
      direction === undefined ? { text: words, passage: null } : { text, passage: { direction, prompt } },
    ]
  })

/** The line as it is typed. */
export const typedOf = (line: Line) => line.pieces.map(({ text }) => text).join('')

/** The line as it reads in the note, where the code of a case is a chip. */
export const textOf = (line: Line) => asWritten(typedOf(line))

const codes = /\bc\d{2,3}\b/g
const asWritten = (typed: string) => typed.replace(codes, (code) => code.toUpperCase())

/** The cases that are written of, in their order. */
export const chipsOf = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line) => [...typedOf(line).matchAll(codes)].map(([code]) => code.toUpperCase()))

export const passagesOf = (note: ScriptedNote) =>
  note.lines.flatMap(({ pieces }) =>
    pieces.flatMap(({ text, passage }) => (passage === null ? [] : [{ quote: asWritten(text), ...passage }])),
  )
