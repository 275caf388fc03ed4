import type { LetterContent, LetterParagraph, LetterSection, Source } from './letter'

/** A paragraph as it stands in the editor: its words, and the section it stands in. */
export type EditedParagraph = { readonly id: string; readonly sectionId: string; readonly text: string }

/** Shorter stretches stand in many paragraphs by chance ("As a result"). */
const tellingLength = 20

/**
 * The letter after an edit. What a paragraph rests on follows its words: one that was cut in two rests, in both parts,
 * on what it rested on before, and one that took in the words of another takes over its sources too. Drafted
 * paragraphs that the user took out are remembered, so that drafting again does not put them back unasked.
 */
export const editedLetter = (before: LetterContent, edited: readonly EditedParagraph[]): LetterContent => {
  const paragraphs = before.sections.flatMap((section) => section.paragraphs)
  const beforeById = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const editedIds = new Set(edited.map((paragraph) => paragraph.id))
  const vanished = paragraphs.filter((paragraph) => !editedIds.has(paragraph.id))

  const after = edited.map(({ id, text }): LetterParagraph => {
    const known = beforeById.get(id)
    if (known !== undefined && known.text === text) return known
    const takenIn = vanished.filter((paragraph) => holds(text, paragraph.text))
    if (known !== undefined) return { ...known, text, sources: union([known, ...takenIn]) }
    const cutFrom = paragraphs.filter((paragraph) => holds(paragraph.text, text))
    return { id, text, sources: union([...cutFrom, ...takenIn]), origin: null, drafted: '' }
  })

  const origins = new Set(after.map((paragraph) => paragraph.origin))
  const takenOut = vanished.map((paragraph) => paragraph.origin).filter((origin) => origin !== null)
  return {
    ...before,
    sections: before.sections.map((section): LetterSection => ({
      ...section,
      paragraphs: after.filter((_, index) => edited[index]?.sectionId === section.id),
    })),
    removed: [...new Set([...before.removed, ...takenOut])].filter((origin) => !origins.has(origin)),
  }
}

const holds = (whole: string, part: string) =>
  part.trim().length >= tellingLength && whole.includes(part.trim())

const union = (paragraphs: readonly LetterParagraph[]): readonly Source[] => [
  ...new Map(
    paragraphs
      .flatMap((paragraph) => paragraph.sources)
      .map((source) => [`${source.findingId} ${source.passageId}`, source]),
  ).values(),
]
