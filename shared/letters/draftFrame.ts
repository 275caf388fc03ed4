import type { Finding } from '../findings/finding'
import type { Block } from '../frameworks/frameworkPack'
import type { DraftInput } from './draftInput'
import type { Fill } from './fillTemplate'
import type { LetterParagraph, LetterSection } from './letter'

export type DraftedParagraph = Pick<LetterParagraph, 'text' | 'sources' | 'origin'>
/** A section before its paragraphs have ids. `fixed`: the framework's own words, in which nothing is expanded. */
export type DraftedSection = Omit<LetterSection, 'paragraphs'> & {
  readonly paragraphs: readonly DraftedParagraph[]
  readonly fixed: boolean
}

/** What every block is drafted from. */
export type Drafting = DraftInput & {
  readonly fill: Fill
  readonly findingsByBlock: ReadonlyMap<string, readonly Finding[]>
  /** Grade of an area in the words of the scale; empty while ungraded. */
  readonly gradeWords: (area: string | undefined) => string
}

/** Blocks about one area are printed when that area has a grade or a finding. */
export const areaIsSpokenOf = (block: Block, { findings, gradeWords }: Drafting): boolean =>
  block.area === undefined ||
  gradeWords(block.area) !== '' ||
  findings.some((finding) => finding.area === block.area)

/** The block's lines that can be filled. */
export const filledLines = (block: Block, { fill, gradeWords }: Drafting): readonly DraftedParagraph[] =>
  (block.text ?? []).flatMap((template, index) => {
    const text = fill(template, { grade: gradeWords(block.area) })
    return text === null ? [] : [{ text, sources: [], origin: `block:${block.id}:${index}` }]
  })

/** What all sections of a block share. */
export const frame = (block: Block, drafting: Drafting): Omit<DraftedSection, 'kind' | 'paragraphs'> => ({
  id: block.id,
  heading: headingOf(block, drafting),
  level: block.level ?? 2,
  numbered: false,
  evidence: false,
  footnote: block.footnote === undefined ? '' : (drafting.fill(block.footnote) ?? ''),
  rows: [],
  fixed: true,
})

const headingOf = (block: Block, { fill, gradeWords, pack }: Drafting): string => {
  const area = pack.areas.find((known) => known.code === block.area)
  const grade = gradeWords(block.area)
  if (block.heading !== undefined) {
    const filled = fill(block.heading, { grade })
    return filled ?? (block.kind === 'area' ? (area?.title ?? '') : '')
  }
  if (block.kind !== 'area' || !area) return ''
  return grade === '' ? area.title : `${area.title}: ${grade}`
}
