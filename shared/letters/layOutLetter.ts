import type { LetterContent, LetterSection } from './letter'
import { printable } from './printable'

/**
 * A letter as the things that stand on a page, the same for every format: headings, paragraphs with their numbers,
 * lists, lines that stand close together, the table of grades, notes to headings.
 */
export type LaidOut =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly number: number | null
      /** The standard closing page of a report begins with it (domain.md 3.1). */
      readonly startsPage?: true
    }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly signOff: boolean }
  | { readonly kind: 'table'; readonly rows: LetterSection['rows'] }
  | { readonly kind: 'footnote'; readonly text: string }

/** In every pack for reports: what Ofsted is, how to get copies, the licence, where to write to. */
const closingPage = 'closing'

/** Must this stand on one page with what follows it? A signature with the last sentence, a note with its part. */
export const staysWithNext = (parts: readonly LaidOut[], at: number): boolean => {
  const next = parts[at + 1]
  return (
    (next?.kind === 'lines' && next.signOff) ||
    (parts[at]?.kind === 'footnote' && parts[at - 1]?.kind === 'heading' && next !== undefined)
  )
}

/** Signs rather than figures: a figure after a heading reads as part of it. */
const footnoteSigns = ['*', '†', '‡', '§'] as const

/** Column heads of the table of grades. */
export const gradeTableHead = ['Judgement', 'Grade'] as const
/** In the place of a grade that has not been given. */
export const noGrade = 'Not yet judged'

export const layOutLetter = (content: LetterContent): readonly LaidOut[] => {
  let number = 0
  let footnotes = 0
  return content.sections.flatMap((section) => {
    const laidOut: LaidOut[] = []
    const sign = section.footnote === '' ? '' : signOf(footnotes++)
    if (section.heading !== '')
      laidOut.push({ kind: 'heading', level: section.level, text: `${printable(section.heading)}${sign}` })
    const bare = section.paragraphs
      .map((paragraph) => printable(paragraph.text).trim())
      .filter((text) => text !== '')
    // Without a heading the note belongs to the last line.
    const texts =
      section.heading === '' ? bare.map((text, at) => (at === bare.length - 1 ? text + sign : text)) : bare
    switch (section.kind) {
      case 'prose':
      case 'title':
      case 'date':
        laidOut.push(
          ...texts.map((text, at): LaidOut => ({
            kind: 'paragraph',
            text,
            number: section.numbered ? (number += 1) : null,
            ...(at === 0 && section.id === closingPage && section.heading === '' ? { startsPage: true } : {}),
          })),
        )
        break
      case 'bullets':
        if (texts.length > 0) laidOut.push({ kind: 'bullets', items: texts })
        break
      case 'address':
      case 'signOff':
        if (texts.length > 0)
          laidOut.push({ kind: 'lines', lines: texts, signOff: section.kind === 'signOff' })
        break
      case 'judgements':
        laidOut.push(...texts.map((text): LaidOut => ({ kind: 'paragraph', text, number: null })))
        if (section.rows.length > 0)
          laidOut.push({
            kind: 'table',
            rows: section.rows.map(({ label, grade }) => ({
              label: printable(label),
              grade: printable(grade),
            })),
          })
    }
    if (sign !== '') laidOut.push({ kind: 'footnote', text: `${sign} ${printable(section.footnote)}` })
    return laidOut
  })
}

const signOf = (index: number): string =>
  (footnoteSigns[index % footnoteSigns.length] ?? '*').repeat(Math.floor(index / footnoteSigns.length) + 1)
