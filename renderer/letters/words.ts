import type { LetterContent, LetterParagraph, LetterSection } from '@shared/letters/letter'

const paragraphsOf = (letter: LetterContent): readonly LetterParagraph[] =>
  letter.sections.flatMap((section) => section.paragraphs)

export const wordCount = (letter: LetterContent) =>
  paragraphsOf(letter)
    .map((paragraph) => paragraph.text.split(/\s+/).filter((word) => word !== '').length)
    .reduce((sum, words) => sum + words, 0)

export const paragraphCount = (letter: LetterContent) => paragraphsOf(letter).length

/** What the outline calls a section: its heading, or what it is. */
export const sectionName = (section: LetterSection): string => {
  if (section.heading !== '') return section.heading
  const words = section.id.replace(/-/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
