import type { LetterContent } from '../letter'
import { printable } from '../printable'
import { printedParts } from '../printedParts'
import type { PrintedPart } from '../printedParts'

/** What a part of a document can become: a heading, words of a paragraph, or something that only the app sets. */
export type SlotKind = 'heading' | 'text' | 'fixed'

/** A part of either text: of the letter as it stands, or of the document that came back. */
export type Piece = { readonly kind: SlotKind; readonly text: string }

/** A printed part of the letter, and where its words live. */
export type Slot = Piece & {
  readonly sectionId: string
  /** '' for a heading, a row of grades, a note. */
  readonly paragraphId: string
  /** The sign that leads to a note, printed after the words. */
  readonly sign: string
}

/** The letter as the parts that are printed, each with its place. */
export const letterSlots = (content: LetterContent): readonly Slot[] => {
  const printed = printedParts(content).map(pieceOf)
  let at = 0
  const next = (): Piece => printed[at++] ?? { kind: 'fixed', text: '' }
  const slots = content.sections.flatMap((section): Slot[] => {
    const place = { sectionId: section.id, paragraphId: '', sign: '' }
    const heading = section.heading === '' ? [] : [ownSlot(next(), printable(section.heading), place)]
    const texts = section.paragraphs
      .filter(({ text }) => printable(text).trim() !== '')
      .map(({ id, text }) => ownSlot(next(), printable(text), { ...place, paragraphId: id }))
    const rows = section.kind === 'judgements' && section.rows.length > 0 ? section.rows.length + 1 : 0
    const fixed = Array.from({ length: rows + (section.footnote === '' ? 0 : 1) }, () => ({
      ...next(),
      ...place,
    }))
    return [...heading, ...texts, ...fixed]
  })
  return slots.filter(({ text }) => text !== '')
}

/** A part of a document from outside, by what it can become. */
export const pieceOf = (part: PrintedPart): Piece => {
  if (part.kind === 'row') return { kind: 'fixed', text: part.cells.join(' | ') }
  if (part.kind === 'footnote') return { kind: 'fixed', text: part.text }
  return { kind: part.kind === 'heading' ? 'heading' : 'text', text: part.text }
}

const ownSlot = (piece: Piece, words: string, place: Omit<Slot, keyof Piece>): Slot => {
  const own = words.trim()
  return { ...piece, ...place, sign: piece.text.startsWith(own) ? piece.text.slice(own.length) : '' }
}

/** What a slot is to say after an edit: its words without the sign that is printed after them. */
export const withoutSign = ({ sign }: Slot, text: string): string =>
  sign !== '' && text.endsWith(sign) ? text.slice(0, -sign.length).trimEnd() : text
