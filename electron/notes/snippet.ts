import type { SnippetPart } from '@shared/notes/noteSearch'

/** Signs that nobody types stand around what was found, on the way from the index. */
export const snippetStart = '\u0001'
export const snippetEnd = '\u0002'

/** A snippet in parts: no part holds markup, whatever the note holds. */
export const readSnippet = (marked: string): readonly SnippetPart[] =>
  marked
    .replace(/\s+/gu, ' ')
    .split(snippetStart)
    .flatMap((stretch, index) => {
      const end = index === 0 ? -1 : stretch.indexOf(snippetEnd)
      return [
        { text: clean(end === -1 ? '' : stretch.slice(0, end)), hit: true },
        { text: clean(stretch.slice(end + 1)), hit: false },
      ]
    })
    .filter(({ text }) => text !== '')

const clean = (text: string) => text.replaceAll(snippetEnd, '')
