import type { LetterContent } from '../letter'
import { draftMarking } from '../letter'
import { printable } from '../printable'
import { printedParts } from '../printedParts'
import type { PrintedPart } from '../printedParts'
import type { ExportedFile, ExportFault } from './exportedFile'

type Expected = {
  readonly marking: string | null
  /** A PDF holds drawn signs: only those that every font and every reader gives back alike are compared. */
  readonly drawn: boolean
}

/** The words that a document was written with. */
export type WrittenWords = {
  readonly title: string
  /** Part by part in reading order; `near`: how a part is named where it differs. */
  readonly parts: readonly { readonly words: string; readonly near: string }[]
  /** Words that stand again at the top of every page that a table runs on to. */
  readonly repeated?: string
}

/** What is wrong with an exported file, held against the letter it was made from. Empty: all is as it should be. */
export const judgeExported = (
  letter: LetterContent,
  file: ExportedFile,
  expected: Expected,
): readonly ExportFault[] => {
  const parts = printedParts(letter).map((part) => ({
    words: wordsOf(part),
    near: part.kind === 'row' ? part.cells.join(' ') : part.text,
  }))
  return judgeFile({ title: letter.title, parts }, file, expected)
}

/** The same of any document that the app wrote. */
export const judgeFile = (
  written: WrittenWords,
  file: ExportedFile,
  { marking, drawn }: Expected,
): readonly ExportFault[] => {
  const near = firstDifference(written, file.body, drawn ? drawnSigns : writtenSigns)
  const missing = marking === null ? [] : file.places.filter(({ words }) => !words.includes(marking))
  const left = marking === null ? file.places.filter(({ words }) => words.includes(draftMarking)) : []
  const placesOf = (places: ExportedFile['places']) => places.map(({ place }) => place)
  return [
    ...(near === null ? [] : [{ kind: 'words' as const, near }]),
    ...(file.title === null || writtenSigns(file.title) === writtenSigns(printable(written.title))
      ? []
      : [{ kind: 'title' as const }]),
    ...(missing.length > 0 ? [{ kind: 'markingMissing' as const, places: placesOf(missing) }] : []),
    ...(left.length > 0 ? [{ kind: 'markingLeft' as const, places: placesOf(left) }] : []),
    ...(file.hidden.length > 0 ? [{ kind: 'metadata' as const, what: [...new Set(file.hidden)] }] : []),
  ]
}

/** The parts of a letter as one text, with the signs that lists and numbers are printed with. */
export const textOfParts = (parts: readonly PrintedPart[]): string => parts.map(wordsOf).join('\n')

const wordsOf = (part: PrintedPart): string => {
  switch (part.kind) {
    case 'row':
      return part.cells.join(' ')
    case 'paragraph':
      return part.number === null ? part.text : `${part.number}. ${part.text}`
    default:
      return part.text
  }
}

/** The beginning of the first part that the text does not hold in its place; null: it is the same text throughout. */
const firstDifference = (
  { parts, repeated = '' }: WrittenWords,
  body: string,
  signsOf: (text: string) => string,
): string | null => {
  const again = signsOf(repeated)
  const once = (signs: string): string => (again === '' ? signs : signs.replaceAll(again, ''))
  const found = once(signsOf(body))
  let at = 0
  for (const { words, near } of parts) {
    const wanted = once(signsOf(words))
    if (!found.startsWith(wanted, at)) return beginning(near)
    at += wanted.length
  }
  return at === found.length ? null : ''
}

const beginning = (text: string): string =>
  text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/, '')} …`

/** Every format breaks lines, divides words and draws points and tables in its own way. */
const writtenSigns = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00AD\u200B\uFEFF•|\u2010-\u2012-]/g, '')

/**
 * Ligatures are taken apart, accents taken off. Letters that are joined or set from right to left stand in a PDF in
 * the order of their shapes, and signs without a picture in the fonts of the machine do not come back at all.
 */
const drawnSigns = (text: string): string =>
  writtenSigns(text.normalize('NFKD')).replace(
    /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{P}£€$%+=<>]|\p{M}/gu,
    '',
  )
