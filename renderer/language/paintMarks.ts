import type { LexicalEditor } from 'lexical'
import type { Piece } from './blockText'
import type { CheckKind, LanguageMark } from './protocol'

/** The stretch of the page where the words stand, or null where they are not drawn. */
export const rangeIn = (
  textOf: (key: string) => Text | null,
  pieces: readonly Piece[],
  { start, end }: Pick<LanguageMark, 'start' | 'end'>,
): Range | null => {
  const first = pieces.find((piece) => start >= piece.start && start < piece.end)
  const last = pieces.find((piece) => end > piece.start && end <= piece.end)
  const from = first === undefined ? null : textOf(first.key)
  const to = last === undefined ? null : textOf(last.key)
  if (first === undefined || last === undefined || from === null || to === null) return null
  if (start - first.start > from.length || end - last.start > to.length) return null
  const range = document.createRange()
  range.setStart(from, start - first.start)
  range.setEnd(to, end - last.start)
  return range
}

/** The same in the text of an editor. */
export const rangeOf = (
  editor: LexicalEditor,
  pieces: readonly Piece[],
  place: Pick<LanguageMark, 'start' | 'end'>,
): Range | null => rangeIn((key) => textOf(editor, key), pieces, place)

const textOf = (editor: LexicalEditor, key: string): Text | null => {
  let node: Node | null = editor.getElementByKey(key)
  while (node !== null && !(node instanceof Text)) node = node.firstChild
  return node
}

type Stretch = { readonly kind: CheckKind; readonly range: Range }

/** Draws marks over the text without touching it: the document holds nothing of them. */
export const createPainter = () => {
  const drawn = new Map<string, readonly Stretch[]>()
  const wipe = (key: string) => {
    for (const { kind, range } of drawn.get(key) ?? []) highlightOf(kind).delete(range)
    drawn.delete(key)
  }
  return {
    draw: (key: string, marks: readonly LanguageMark[], rangeOf: (mark: LanguageMark) => Range | null) => {
      wipe(key)
      const ranges = marks.flatMap((mark): readonly Stretch[] => {
        const range = rangeOf(mark)
        return range === null ? [] : [{ kind: mark.kind, range }]
      })
      for (const { kind, range } of ranges) highlightOf(kind).add(range)
      if (ranges.length > 0) drawn.set(key, ranges)
    },
    wipe,
    wipeAll: () => [...drawn.keys()].forEach(wipe),
  }
}

/** One of each kind for the whole window; `language.css` says what they look like. */
const highlightOf = (kind: CheckKind): Highlight => {
  const before = CSS.highlights.get(kind)
  if (before !== undefined) return before
  const made = new Highlight()
  // Screen readers say of the first kind what they say of any misspelt word.
  if (kind === 'spelling') made.type = 'spelling-error'
  CSS.highlights.set(kind, made)
  return made
}
