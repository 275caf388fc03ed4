import type { LexicalEditor } from 'lexical'
import { rangeOf } from '../../language/paintMarks'
import { $parts } from './spans'
import type { Span } from './spans'

/** Draws the stretch in hand over the text and brings it into sight; null takes the drawing away. */
export const paintSpan = (editor: LexicalEditor, span: Span | null) => {
  CSS.highlights.delete('marking')
  if (span === null) return
  const parts = editor.read(() => $parts(span))
  const ranges = parts.flatMap(({ pieces, start, end }) =>
    pieces.flatMap((piece) => {
      const from = Math.max(start, piece.start)
      const to = Math.min(end, piece.end)
      const range = from < to ? rangeOf(editor, [piece], { start: from, end: to }) : null
      return range === null ? [] : [range]
    }),
  )
  CSS.highlights.set('marking', new Highlight(...ranges))
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}
