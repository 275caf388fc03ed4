import { LetterContent } from '../letters/letter'
import type { LetterStage, Source } from '../letters/letter'
import type { StageStep } from '../letters/stages'
import { canonicalJson } from './canonicalJson'
import type { SharedState } from './entityParts'
import { compareTexts } from './recordHistory'

type SharedLetter = SharedState<'letter'>
type SharedSource = SharedLetter['paragraphs'][number]['sources'][number]

/** A letter as devices exchange it. Steps stand by their time, so that they do on every device alike. */
export const letterToShared = (
  content: LetterContent,
  stage: LetterStage,
  steps: readonly StageStep[],
): SharedLetter => ({
  ...content,
  stage,
  sections: content.sections.map(({ paragraphs: _, ...section }) => section),
  paragraphs: content.sections.flatMap(({ id: section, paragraphs }) =>
    paragraphs.map((paragraph) => ({
      ...paragraph,
      section,
      sources: paragraph.sources.map(({ noteRevision: _, ...source }) => source),
    })),
  ),
  steps: steps
    .map(({ revision: _, ...step }) => step)
    .toSorted((one, other) =>
      compareTexts(`${one.at} ${canonicalJson(one)}`, `${other.at} ${canonicalJson(other)}`),
    ),
})

/**
 * The letter's content again; `revisionOf` says which revision of its note a source was read at on this device. Where
 * a colleague took out a section that another wrote in, its paragraphs stand at the end. null: it makes no letter.
 */
export const letterFromShared = (
  { stage: _, steps: __, sections, paragraphs, ...letter }: SharedLetter,
  revisionOf: (source: SharedSource) => number,
): LetterContent | null => {
  const known = new Set(sections.map(({ id }) => id))
  const last = sections.findLast(({ kind }) => kind === 'prose' || kind === 'bullets') ?? sections.at(-1)
  if (last === undefined && paragraphs.length > 0) return null
  const read = LetterContent.safeParse({
    ...letter,
    sections: sections.map((section) => ({
      ...section,
      paragraphs: paragraphs
        .filter((paragraph) => (known.has(paragraph.section) ? paragraph.section : last?.id) === section.id)
        .map(({ section: ___, ...paragraph }) => ({
          ...paragraph,
          sources: paragraph.sources.map((source): Source => ({
            ...source,
            noteRevision: revisionOf(source),
          })),
        })),
    })),
  })
  return read.success ? read.data : null
}
