import type { Finding } from '../findings/finding'
import type { Block } from '../frameworks/frameworkPack'
import type { Passage } from '../notes/note'
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
  readonly passagesById: ReadonlyMap<string, Passage>
  /** Revision of each note, by its id. */
  readonly revisions: ReadonlyMap<string, number>
  /** How many priority actions the document has. */
  readonly priorityActions: number
}

/** Blocks about one area are printed when that area has a grade or a finding. */
export const areaIsSpokenOf = (block: Block, { findings, gradeWords }: Drafting): boolean =>
  block.area === undefined ||
  gradeWords(block.area) !== '' ||
  findings.some((finding) => finding.area === block.area)

/** The block's lines that can be filled. */
export const filledLines = (block: Block, drafting: Drafting): readonly DraftedParagraph[] =>
  (block.text ?? []).flatMap((template, index) => {
    const text = fillFor(block, template, drafting)
    return text === null ? [] : [{ text, sources: [], origin: `block:${block.id}:${index}` }]
  })

/** What all sections of a block share. */
export const frame = (block: Block, drafting: Drafting): Omit<DraftedSection, 'kind' | 'paragraphs'> => ({
  id: block.id,
  heading: headingOf(block, drafting),
  level: block.level ?? 2,
  numbered: false,
  evidence: false,
  footnote: block.footnote === undefined ? '' : (fillFor(block, block.footnote, drafting) ?? ''),
  rows: [],
  fixed: true,
})

/** A template of a block, with the grade of its area, and in the number of the priority actions it speaks of. */
export const fillFor = (
  block: Block,
  template: string,
  { fill, gradeWords, priorityActions }: Drafting,
): string | null => {
  const grade = gradeWords(block.area)
  const needsNoVerb = grade === '' || /^requires\b/.test(grade)
  const isGrade = needsNoVerb ? grade : `is ${grade}`
  const areGrade = needsNoVerb ? grade.replace(/^requires/, 'require') : `are ${grade}`
  const isAboutPriority = block.kind === 'priority' || block.when === 'priority-action'
  const numbered = isAboutPriority ? template.replaceAll('(s)', priorityActions === 1 ? '' : 's') : template
  return fill(numbered, { grade, isGrade, areGrade })
}

const headingOf = (block: Block, drafting: Drafting): string => {
  const { gradeWords, pack } = drafting
  const area = pack.areas.find((known) => known.code === block.area)
  const grade = gradeWords(block.area)
  if (block.heading !== undefined) {
    const filled = fillFor(block, block.heading, drafting)
    return filled ?? (block.kind === 'area' ? (area?.title ?? '') : '')
  }
  if (block.kind !== 'area' || !area) return ''
  return grade === '' ? area.title : `${area.title}: ${grade}`
}
