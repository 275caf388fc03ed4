import type { Area } from '@shared/frameworks/frameworkPack'
import { capitalise } from '@shared/letters/expandAcronyms'
import type { LetterContent, LetterParagraph, LetterSection } from '@shared/letters/letter'

const paragraphsOf = (letter: LetterContent): readonly LetterParagraph[] =>
  letter.sections.flatMap((section) => section.paragraphs)

export const wordCount = (letter: LetterContent) =>
  paragraphsOf(letter)
    .map((paragraph) => paragraph.text.split(/\s+/).filter((word) => word !== '').length)
    .reduce((sum, words) => sum + words, 0)

export const paragraphCount = (letter: LetterContent) => paragraphsOf(letter).length

/** What the outline calls a section: its heading, or what it is. */
export const sectionName = (section: LetterSection, areas: readonly Area[]): string => {
  if (section.heading !== '') return section.heading
  // Whoever leads is not the area of leaders.
  const codes = new Set(section.id === 'lead-inspector' ? [] : areas.map((area) => area.code))
  const words = section.id
    .split('-')
    .map((word) => (codes.has(word.toUpperCase()) ? word.toUpperCase() : word))
    .join(' ')
  return capitalise(words)
}
