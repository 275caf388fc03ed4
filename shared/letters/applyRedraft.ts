import type { NewId } from '../ids'
import type { LetterContent, LetterParagraph, LetterSection } from './letter'
import { headingOrigin, orderOrigin, rowsOrigin } from './redraftOrigins'

/**
 * The letter with the accepted proposals of `planRedraft(current, fresh)` applied, by origin. Everything else stays as
 * the user left it; only the sources of paragraphs that still say what was drafted are brought up to date unasked.
 */
export const applyRedraft = (
  current: LetterContent,
  fresh: LetterContent,
  acceptedOrigins: readonly string[],
  newId: NewId,
): LetterContent => {
  const accepted = new Set(acceptedOrigins)
  const drafted = new Map(
    fresh.sections.flatMap((section) =>
      section.paragraphs.flatMap((paragraph) =>
        paragraph.origin === null ? [] : [[paragraph.origin, { paragraph, sectionId: section.id }] as const],
      ),
    ),
  )
  const standing = new Set<string>()
  const kept = current.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.flatMap((paragraph) =>
      keepParagraph(paragraph, section.id, drafted, accepted, standing),
    ),
  }))
  const sections = mergeSections(kept, fresh.sections, accepted).map((section) => {
    const model = fresh.sections.find((candidate) => candidate.id === section.id)
    if (!model) return section
    const missing = model.paragraphs.filter(
      ({ origin }) => origin !== null && accepted.has(origin) && !standing.has(origin),
    )
    const added = insertInOrder(
      section.paragraphs,
      missing.map((paragraph) => ({ ...paragraph, id: movedId(current, paragraph) ?? newId() })),
      model.paragraphs,
    )
    const paragraphs = accepted.has(orderOrigin(section.id)) ? inOrderOf(added, model.paragraphs) : added
    return { ...section, paragraphs }
  })
  return {
    ...current,
    title: fresh.title,
    documentType: fresh.documentType,
    authorityShortName: fresh.authorityShortName,
    letterDate: fresh.letterDate,
    sections: sections.filter((section) => !isLeftEmpty(section, current, fresh, accepted)),
    removed: current.removed.filter((origin) => !accepted.has(origin)),
  }
}

type Drafted = ReadonlyMap<string, { readonly paragraph: LetterParagraph; readonly sectionId: string }>

/** The paragraph as it stands after the redraft: as it was, replaced, or none. */
const keepParagraph = (
  paragraph: LetterParagraph,
  sectionId: string,
  drafted: Drafted,
  accepted: ReadonlySet<string>,
  standing: Set<string>,
): readonly LetterParagraph[] => {
  const { origin } = paragraph
  if (origin === null) return [paragraph]
  const match = drafted.get(origin)
  if (accepted.has(origin)) {
    // Of a paragraph that the user cut in two, the accepted text takes the place of both parts.
    if (!match || match.sectionId !== sectionId || standing.has(origin)) return []
    standing.add(origin)
    return [{ ...match.paragraph, id: paragraph.id }]
  }
  standing.add(origin)
  // What says the same as the draft counts as drafted, also where the user came to the same words.
  return match && match.paragraph.text === paragraph.text
    ? [{ ...paragraph, drafted: match.paragraph.drafted, sources: match.paragraph.sources }]
    : [paragraph]
}

/** A paragraph that moves to another section stays the same paragraph. */
const movedId = (current: LetterContent, paragraph: LetterParagraph): string | undefined =>
  current.sections
    .flatMap((section) => section.paragraphs)
    .find((candidate) => candidate.origin === paragraph.origin)?.id

/** Sections of the letter, with those that the draft now has and the letter does not, each after its neighbour. */
const mergeSections = (
  current: readonly LetterSection[],
  fresh: readonly LetterSection[],
  accepted: ReadonlySet<string>,
): readonly LetterSection[] => {
  const merged = current.map((section) => {
    const model = fresh.find((candidate) => candidate.id === section.id)
    if (!model) return section
    const heading = accepted.has(headingOrigin(section.id)) ? model.heading : section.heading
    const rows = accepted.has(rowsOrigin(section.id)) ? model.rows : section.rows
    const { kind, level, numbered, evidence, footnote } = model
    return { ...section, kind, level, numbered, evidence, footnote, heading, rows }
  })
  fresh.forEach((model, index) => {
    if (merged.some((section) => section.id === model.id)) return
    const wanted =
      accepted.has(headingOrigin(model.id)) ||
      accepted.has(rowsOrigin(model.id)) ||
      model.paragraphs.some(({ origin }) => origin !== null && accepted.has(origin))
    if (!wanted) return
    const before = fresh
      .slice(0, index)
      .map((section) => section.id)
      .findLast((id) => merged.some((section) => section.id === id))
    merged.splice(merged.findIndex((section) => section.id === before) + 1, 0, { ...model, paragraphs: [] })
  })
  return merged
}

/** Each new paragraph goes behind the nearest one before it in the draft that stands in the letter. */
const insertInOrder = (
  standing: readonly LetterParagraph[],
  added: readonly LetterParagraph[],
  model: readonly LetterParagraph[],
): readonly LetterParagraph[] => {
  const result = [...standing]
  for (const paragraph of added) {
    const at = model.findIndex((candidate) => candidate.origin === paragraph.origin)
    const before = model
      .slice(0, at)
      .map((candidate) => candidate.origin)
      .findLast((origin) => result.some((candidate) => candidate.origin === origin))
    const place = result.findLastIndex((candidate) => before !== undefined && candidate.origin === before)
    result.splice(place + 1, 0, paragraph)
  }
  return result
}

/** Drafted paragraphs in the draft's order; the user's own stay behind the one they followed. */
const inOrderOf = (
  paragraphs: readonly LetterParagraph[],
  model: readonly LetterParagraph[],
): readonly LetterParagraph[] => {
  const groups: { readonly rank: number; readonly members: LetterParagraph[] }[] = [{ rank: -1, members: [] }]
  for (const paragraph of paragraphs) {
    const rank = model.findIndex(
      (candidate) => candidate.origin !== null && candidate.origin === paragraph.origin,
    )
    if (rank === -1) groups.at(-1)?.members.push(paragraph)
    else groups.push({ rank, members: [paragraph] })
  }
  return [...groups].sort((a, b) => a.rank - b.rank).flatMap((group) => group.members)
}

/** A section that this redraft emptied, and that the draft does not show empty, goes. */
const isLeftEmpty = (
  section: LetterSection,
  current: LetterContent,
  fresh: LetterContent,
  accepted: ReadonlySet<string>,
): boolean => {
  if (section.paragraphs.length > 0 || fresh.sections.some((candidate) => candidate.id === section.id))
    return false
  const before = current.sections.find((candidate) => candidate.id === section.id)
  return (before?.paragraphs.length ?? 0) > 0 || accepted.has(headingOrigin(section.id))
}
