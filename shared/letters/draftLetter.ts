import type { DraftInput } from './draftInput'
import type { VisitDetails } from '../visits/visit'
import { draftSections } from './draftSections'
import type { DraftedSection } from './draftFrame'
import { expandAcronyms } from './expandAcronyms'
import { placeOf } from './fillTemplate'
import type { LetterContent } from './letter'
import { typographic } from './typographic'

/**
 * Assembles the letter by the pack's blocks: fixed lines filled from the visit, findings in their order with the
 * passages they rest on. It words nothing itself.
 */
export const draftLetter = (input: DraftInput): LetterContent => {
  const { visit, pack, newId } = input
  const drafted = withAcronyms(draftSections(input), acronymsOf(visit)).map(asPrinted)
  const title = drafted.find((section) => section.level === 1 && section.heading !== '')?.heading
  return {
    title: title ?? pack.title,
    documentType: pack.documentType,
    authorityShortName: placeOf(visit),
    letterDate: visit.letterDate,
    sections: drafted.map(({ fixed: _, paragraphs, ...section }) => ({
      ...section,
      paragraphs: paragraphs.map((paragraph) => ({ id: newId(), ...paragraph, drafted: paragraph.text })),
    })),
    removed: [],
  }
}

/** The packs have typographic marks; what is typed has straight ones, and the letter one kind. */
const asPrinted = (section: DraftedSection): DraftedSection => ({
  ...section,
  heading: typographic(section.heading),
  paragraphs: section.paragraphs.map((each) => ({ ...each, text: typographic(each.text) })),
})

/** An acronym that is a part of its own words, or has none, cannot be written out. */
const acronymsOf = (visit: VisitDetails): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(visit.acronyms).filter(([acronym, words]) => !words.split(/\s+/).includes(acronym)),
  )

/** First uses are those of the whole document, in reading order. Fixed lines are the framework's own words. */
const withAcronyms = (
  sections: readonly DraftedSection[],
  acronyms: Readonly<Record<string, string>>,
): readonly DraftedSection[] => {
  const texts = sections.flatMap((section) =>
    section.fixed ? [] : section.paragraphs.map((paragraph) => paragraph.text),
  )
  const expanded = expandAcronyms(texts, acronyms)
  let next = 0
  return sections.map((section) =>
    section.fixed
      ? section
      : {
          ...section,
          paragraphs: section.paragraphs.map((paragraph) => ({
            ...paragraph,
            text: expanded[next++] ?? paragraph.text,
          })),
        },
  )
}
