import type { LetterContent, LetterParagraph, LetterSection } from './letter'
import { printable } from './printable'

/** A paragraph of a letter and where somebody finds it in the printed document. */
export type ParagraphPlace = {
  readonly paragraph: LetterParagraph
  readonly section: LetterSection
  /** The heading it stands under; '' before the first one. */
  readonly part: string
  /** "paragraph 12" where the document numbers its paragraphs, otherwise "Main findings, paragraph 3". */
  readonly words: string
}

/** The paragraphs that are printed, in their order. Empty ones are places to write and have no place. */
export const paragraphPlaces = ({ sections }: Pick<LetterContent, 'sections'>): readonly ParagraphPlace[] => {
  let printed = 0
  let part = ''
  let within = 0
  return sections.flatMap((section) => {
    if (section.heading.trim() !== '') {
      part = printable(section.heading).trim()
      within = 0
    }
    // The points of a list are counted apart from the sentence that leads to them.
    if (section.kind === 'bullets') within = 0
    const isNumbered = section.numbered && section.kind === 'prose'
    return section.paragraphs
      .filter(({ text }) => printable(text).trim() !== '')
      .map((paragraph): ParagraphPlace => {
        within += 1
        if (isNumbered) printed += 1
        return {
          paragraph,
          section,
          part,
          words: wordsOf(section, part, isNumbered ? printed : null, within),
        }
      })
  })
}

const wordsOf = (section: LetterSection, part: string, number: number | null, within: number): string => {
  if (number !== null) return `paragraph ${number}`
  const nth = `${section.kind === 'bullets' ? 'point' : 'paragraph'} ${within}`
  return part === '' ? nth : `${part.replace(/[?:]$/, '')}, ${nth}`
}
