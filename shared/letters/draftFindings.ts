import type { Finding } from '../findings/finding'
import { nationalFrameworkSuffix } from '../findings/nationalFramework'
import type { Block, FrameworkPack } from '../frameworks/frameworkPack'
import { areaIsSpokenOf, fillFor, filledLines, frame } from './draftFrame'
import type { DraftedSection, Drafting } from './draftFrame'
import { capitalise } from './expandAcronyms'
import type { Source } from './letter'

/** The findings of one block, with what stands before them or in their place. */
export const findingSections = (block: Block, drafting: Drafting): readonly DraftedSection[] => {
  const findings = drafting.findingsByBlock.get(block.id) ?? []
  const section = frame(block, drafting)
  const numbered = block.bullets !== true && (block.numbered ?? drafting.pack.numberedParagraphs)
  const kind = block.bullets === true ? 'bullets' : 'prose'
  if (findings.length === 0) {
    const none = block.none === undefined ? null : fillFor(block, block.none, drafting)
    if (none !== null && areaIsSpokenOf(block, drafting)) {
      const paragraphs = [{ text: none, sources: [], origin: `block:${block.id}:none` }]
      return [{ ...section, kind: 'prose', numbered, paragraphs }]
    }
    // A graded area without a finding is shown as the gap it is.
    const gap = block.kind === 'area' && drafting.gradeWords(block.area) !== ''
    return gap ? [{ ...section, kind, numbered, evidence: true, fixed: false, paragraphs: [] }] : []
  }
  const intro = filledLines(block, drafting)
  const paragraphs = findings.map((finding) => ({
    text: findingText(finding, block, drafting.pack),
    sources: sourcesOf(finding, drafting),
    origin: `finding:${finding.id}`,
  }))
  const evidence = { ...section, kind, numbered, evidence: true, fixed: false, paragraphs } as const
  if (intro.length === 0) return [evidence]
  // The lead-in carries the heading; the findings follow it under the block's own id.
  return [
    { ...section, id: `${block.id}-intro`, kind: 'prose', paragraphs: intro },
    { ...evidence, heading: '', footnote: '' },
  ]
}

/** The inspector's words. Points of a list begin with a capital and end with a full stop; references come last. */
const findingText = (finding: Finding, block: Block, pack: FrameworkPack): string => {
  const isPoint = block.kind === 'improve' || block.kind === 'priority'
  if (!isPoint) return finding.text.trim()
  const text = capitalise(finding.text.trim().replace(/\s+/g, ' '))
  const suffix =
    pack.crossReferences === 'national-framework' ? nationalFrameworkSuffix(finding.nationalFramework) : ''
  if (suffix !== '') return `${text.replace(/[.;,\s]+$/, '')} ${suffix}.`
  return /[.!?]["”’)]?$/.test(text) ? text : `${text.replace(/[;,\s]+$/, '')}.`
}

const sourcesOf = (finding: Finding, { passagesById, revisions }: Drafting): readonly Source[] =>
  finding.passageIds.flatMap((passageId) => {
    const passage = passagesById.get(passageId)
    if (!passage) return []
    // A note that is gone keeps its place with revision 0, so that checking can say so.
    const noteRevision = revisions.get(passage.noteId) ?? 0
    const { noteId, quote, direction } = passage
    return [{ findingId: finding.id, passageId, noteId, noteRevision, quote, direction }]
  })
