import fc from 'fast-check'
import type { PrintedPart } from '@shared/letters/printedParts'

export const textOf = (part: PrintedPart): string =>
  part.kind === 'row' ? part.cells.join(' | ') : part.text
export const isText = ({ kind }: PrintedPart): boolean => ['paragraph', 'bullet', 'line'].includes(kind)
export const said = (text: string): PrintedPart => ({ kind: 'paragraph', number: null, text })

/** The words of one part. */
export const at = (parts: readonly PrintedPart[], place: number): string => {
  const part = parts[place]
  return part === undefined ? '' : textOf(part)
}

/** The same part with other words; a row stays as it is. */
export const withText = (part: PrintedPart | undefined, text: string): PrintedPart =>
  part === undefined ? said(text) : part.kind === 'row' ? part : { ...part, text }

/** Places of paragraphs of more than a dozen words. */
export const longPlaces = (parts: readonly PrintedPart[]): readonly number[] =>
  parts.flatMap((part, place) => (isText(part) && textOf(part).split(/\s+/).length >= 12 ? [place] : []))

/** One deed of somebody who edits the document. */
export type Edit = {
  readonly kind: 'reword' | 'add' | 'remove' | 'move' | 'split' | 'join'
  readonly place: number
  readonly other: number
  readonly text: string
}

export const someEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind']>('reword', 'add', 'remove', 'move', 'split', 'join'),
    place: fc.nat(),
    other: fc.nat(),
    text: fc
      .string({ minLength: 1, maxLength: 40 })
      .map((text) => `${text.replace(/[*†‡§]/g, '').trim()} said`),
  }),
  { maxLength: 8 },
)

/** Headings, tables and notes are left as they are: what becomes of them has tests of its own. */
export const edit = (
  parts: readonly PrintedPart[],
  { kind, place, other, text }: Edit,
): readonly PrintedPart[] => {
  const places = parts.flatMap((part, index) =>
    isText(part) && !/[*†‡§]$/.test(textOf(part)) ? [index] : [],
  )
  const here = places[place % places.length] ?? 0
  const there = places[other % places.length] ?? 0
  const words = at(parts, here).split(' ')
  const cut = (other % Math.max(1, words.length - 1)) + 1
  switch (kind) {
    case 'reword':
      return parts.with(here, withText(parts[here], words.with(other % words.length, text).join(' ')))
    case 'add':
      return parts.toSpliced(here + 1, 0, said(text))
    case 'remove':
      return places.length < 3 ? parts : parts.toSpliced(here, 1)
    case 'move':
      return parts.toSpliced(here, 1).toSpliced(there, 0, said(at(parts, here)))
    case 'split':
      return words.length < 2
        ? parts
        : parts.toSpliced(here, 1, said(words.slice(0, cut).join(' ')), said(words.slice(cut).join(' ')))
    case 'join':
      return places.includes(here + 1)
        ? parts.toSpliced(here, 2, said(`${at(parts, here)} ${at(parts, here + 1)}`))
        : parts
  }
}
