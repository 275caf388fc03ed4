import { gradeTableHead, layOutLetter, noGrade } from './layOutLetter'
import type { LetterContent, LetterParagraph, LetterSection } from './letter'
import { printable } from './printable'

/** What stands on the page one below the other, lists and tables taken apart: what a document can be read back as. */
export type PrintedPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly number: number | null; readonly text: string }
  | { readonly kind: 'bullet' | 'line' | 'footnote'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

/** The letter as the parts that stand on its pages. */
export const printedParts = (content: LetterContent): readonly PrintedPart[] =>
  layOutLetter(content).flatMap((part): readonly PrintedPart[] => {
    switch (part.kind) {
      case 'heading':
        return [{ kind: 'heading', level: part.level, text: part.text.trim() }]
      case 'paragraph':
        return [{ kind: 'paragraph', number: part.number, text: part.text.trim() }]
      case 'footnote':
        return [{ kind: 'footnote', text: part.text.trim() }]
      case 'bullets':
        return part.items.map((text) => ({ kind: 'bullet', text: text.trim() }))
      case 'lines':
        return part.lines.map((text) => ({ kind: 'line', text: text.trim() }))
      case 'table':
        return [
          gradeTableHead,
          ...part.rows.map(({ label, grade }) => [label, grade === '' ? noGrade : grade]),
        ].map((cells) => ({ kind: 'row', cells: cells.map((cell) => cell.trim()) }))
    }
  })

/**
 * The letter with the wording of a document that was made from it. What rests on notes goes on doing so; a paragraph
 * that says what it said is left as it is to the last sign. null: the document has other parts than the letter, so
 * that nothing can be matched by its place alone.
 */
export const withPrintedWords = (
  content: LetterContent,
  printed: readonly PrintedPart[],
): LetterContent | null => {
  const own = printedParts(content)
  if (own.length !== printed.length || own.some((part, at) => shapeOf(part) !== shapeOf(printed[at])))
    return null
  const changed = own.map((part, at) => rewording(part, printed[at]))
  if (changed.some((change) => change === null)) return null
  const rewordings = changed.filter((change) => change !== null)
  const inKind = (isHeading: boolean): Rewording[] =>
    rewordings.filter((_, at) => isText(own[at]) && (own[at]?.kind === 'heading') === isHeading)
  const headings = inKind(true)
  const texts = inKind(false)
  const reword = (paragraph: LetterParagraph): LetterParagraph => {
    if (printable(paragraph.text).trim() === '') return paragraph
    const change = texts.shift()
    return change === undefined || change.before === change.after
      ? paragraph
      : { ...paragraph, text: withoutSign(change, printable(paragraph.text).trim()) }
  }
  return {
    ...content,
    sections: content.sections.map((section): LetterSection => {
      const change = section.heading === '' ? undefined : headings.shift()
      const heading =
        change === undefined || change.before === change.after
          ? section.heading
          : withoutSign(change, printable(section.heading).trim())
      return { ...section, heading, paragraphs: section.paragraphs.map(reword) }
    }),
  }
}

type Rewording = { readonly before: string; readonly after: string }

/** Paragraph numbers are given by the layout, so they may not differ either. */
const shapeOf = (part: PrintedPart | undefined): string => {
  if (part === undefined) return ''
  if (part.kind === 'heading') return `heading ${part.level}`
  if (part.kind === 'paragraph') return `paragraph ${part.number ?? ''}`
  return part.kind
}

/** Footnotes and grades are not worded in the letter: a document that has others does not belong to it. */
const rewording = (own: PrintedPart, printed: PrintedPart | undefined): Rewording | null => {
  if (printed === undefined) return null
  if (own.kind === 'row' || printed.kind === 'row') {
    const cells = (part: PrintedPart): string => (part.kind === 'row' ? part.cells.join('\n') : '')
    return cells(own) === cells(printed) ? { before: '', after: '' } : null
  }
  if (own.kind === 'footnote' && own.text !== printed.text) return null
  return { before: own.text, after: printed.text }
}

const isText = (part: PrintedPart | undefined): boolean =>
  part !== undefined && part.kind !== 'row' && part.kind !== 'footnote'

/** A sign that leads to a footnote is printed after the words and is none of them. */
const withoutSign = ({ before, after }: Rewording, words: string): string => {
  const sign = before.startsWith(words) ? before.slice(words.length) : ''
  return sign !== '' && after.endsWith(sign) ? after.slice(0, -sign.length).trimEnd() : after
}
