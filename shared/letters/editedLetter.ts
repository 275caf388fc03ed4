import type { LetterContent, LetterParagraph, LetterSection, Source } from './letter'

/** A paragraph as it stands in the editor: its words, and the section it stands in. */
export type EditedParagraph = { readonly id: string; readonly sectionId: string; readonly text: string }

/** Paragraphs as they were before they were cut, joined or taken out, by id: undoing brings them back whole. */
export type ParagraphMemory = ReadonlyMap<string, readonly LetterParagraph[]>

/** Shorter stretches stand in many paragraphs by chance ("As a result"). */
const tellingLength = 20

/**
 * The letter after an edit. What a paragraph rests on follows its words: one that was cut in two rests, in both parts,
 * on what it rested on before, and one that took in the words of another takes over its sources too. Drafted
 * paragraphs that the user took out are remembered, so that drafting again does not put them back unasked.
 */
export const editedLetter = (
  before: LetterContent,
  edited: readonly EditedParagraph[],
  memory: ParagraphMemory = new Map(),
): LetterContent => {
  const paragraphs = paragraphsOf(before)
  const beforeById = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const editedIds = new Set(edited.map((paragraph) => paragraph.id))
  const vanished = paragraphs.filter((paragraph) => !editedIds.has(paragraph.id))

  const after = edited.map(({ id, text }, index): LetterParagraph => {
    const known = beforeById.get(id)
    if (known !== undefined && known.text === text) return known
    const undone = memory.get(id)?.find((paragraph) => paragraph.text === text)
    if (undone !== undefined) return undone
    const takenIn = vanished.filter((paragraph) => holds(text, paragraph.text))
    if (known !== undefined) return { ...known, text, sources: union([known, ...takenIn]) }
    // All of it moved down under a new id: still the same paragraph.
    const moved = vanished.find((paragraph) => paragraph.text === text)
    if (moved !== undefined) return { ...moved, id }
    const above = edited[index - 1]
    const whole = above === undefined ? undefined : beforeById.get(above.id)
    if (whole !== undefined && isCut(whole.text, above?.text ?? '', text)) return { ...whole, id, text }
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

/** What an edit takes out of reach of an undo: paragraphs that vanished, and those whose sources changed. */
export const rememberedParagraphs = (
  memory: ParagraphMemory,
  before: LetterContent,
  after: LetterContent,
): ParagraphMemory => {
  const afterById = new Map(paragraphsOf(after).map((paragraph) => [paragraph.id, paragraph]))
  const lost = paragraphsOf(before).filter(
    (paragraph) => afterById.get(paragraph.id)?.sources.length !== paragraph.sources.length,
  )
  if (lost.length === 0) return memory
  return new Map([
    ...memory,
    ...lost.map((paragraph) => {
      const others = (memory.get(paragraph.id) ?? []).filter((each) => each.text !== paragraph.text)
      return [paragraph.id, [...others, paragraph]] as const
    }),
  ])
}

const paragraphsOf = (letter: LetterContent) => letter.sections.flatMap((section) => section.paragraphs)

/** The second part of a paragraph that was cut in two. */
const isCut = (whole: string, first: string, second: string) =>
  first !== whole &&
  first.length + second.length <= whole.length &&
  whole.startsWith(first) &&
  whole.endsWith(second)

const holds = (whole: string, part: string) =>
  part.trim().length >= tellingLength && whole.includes(part.trim())

const union = (paragraphs: readonly LetterParagraph[]): readonly Source[] => [
  ...new Map(
    paragraphs
      .flatMap((paragraph) => paragraph.sources)
      .map((source) => [`${source.findingId} ${source.passageId}`, source]),
  ).values(),
]
