import type { Finding } from '../findings/finding'
import type { Block, Grade } from '../frameworks/frameworkPack'
import { gradeOf } from '../frameworks/grades'
import { assertNever } from '../result'
import { dayInWords } from './dateWords'
import type { DraftInput } from './draftInput'
import { capitalise } from './expandAcronyms'
import { findingSections } from './draftFindings'
import { areaIsSpokenOf, filledLines, frame } from './draftFrame'
import type { DraftedParagraph, DraftedSection, Drafting } from './draftFrame'
import { areasCovered, createFill, inspectorsOf, leadOf } from './fillTemplate'
import { joinAnd } from './joinAnd'
import type { LetterSection } from './letter'
import { methodWords } from './methodSentence'
import { isSwitchedOn, routeFindings } from './routeFindings'

/** The sections of a document, block by block of the pack; blocks with nothing to say are left out. */
export const draftSections = (input: DraftInput): readonly DraftedSection[] => {
  const { visit, pack, judgements } = input
  const gradeAsJudged = (area: string | undefined): Grade | null =>
    gradeOf(pack, judgements.find((judgement) => judgement.area === area)?.grade ?? '')
  const gradeWords = (area: string | undefined): string => gradeAsJudged(area)?.label ?? ''
  const overall = pack.areas.find((area) => area.role === 'overall')
  const overallGrade = gradeAsJudged(overall?.code)?.value ?? ''
  const passagesById = new Map(input.passages.map((passage) => [passage.id, passage]))
  const findingsByBlock = routeFindings(input.findings, { visit, pack, overall: overallGrade, passagesById })
  const drafting = {
    ...input,
    fill: createFill(visit, pack, {
      overall: gradeWords(overall?.code),
      areOverall: ofServices(gradeAsJudged(overall?.code)),
    }),
    findingsByBlock,
    gradeWords,
    passagesById,
    revisions: new Map(input.notes.map((note) => [note.id, note.revision])),
    priorityActions: [...findingsByBlock.values()].flat().filter(isPriorityAction).length,
  }
  return pack.blocks
    .filter((block) => isSwitchedOn(block, visit, overallGrade) && isCalledFor(block, drafting))
    .flatMap((block) => sectionsOf(block, drafting))
}

/** "are good", "require improvement to be good": what children's services are found to be. */
const ofServices = (grade: Grade | null): string => {
  const words = grade?.inSentence ?? grade?.label ?? ''
  return words === ''
    ? ''
    : /^requires\b/.test(words)
      ? words.replace(/^requires/, 'require')
      : `are ${words}`
}

/** Some lines belong to findings that the document may not have. */
const isCalledFor = (block: Block, { pack, findingsByBlock, priorityActions }: Drafting): boolean => {
  if (block.when === undefined) return true
  if (block.when === 'priority-action') return priorityActions > 0
  return pack.blocks.some(
    (other) =>
      other.kind === 'headline' &&
      other.area === block.area &&
      (findingsByBlock.get(other.id) ?? []).length > 0,
  )
}

const isPriorityAction = (finding: Finding): boolean => finding.kind === 'priority-action'

const sectionsOf = (block: Block, drafting: Drafting): readonly DraftedSection[] => {
  const lines = (): readonly DraftedParagraph[] => filledLines(block, drafting)
  switch (block.kind) {
    case 'lines':
      return areaIsSpokenOf(block, drafting) ? fixedSection(block, drafting, lines()) : []
    case 'scope':
      return fixedSection(block, drafting, drafting.visit.includeLeaders ? lines() : lines().slice(0, 1))
    case 'date': {
      const day = drafting.visit.letterDate
      return madeSection(block, drafting, 'date', day === null ? [] : [dayInWords(day)])
    }
    case 'addressee':
      return madeSection(block, drafting, 'address', addressLines(drafting))
    case 'salutation':
      return madeSection(block, drafting, 'prose', textOr(block, ['Dear {addresseeName}'], drafting))
    case 'signOff':
      return madeSection(
        block,
        drafting,
        'signOff',
        textOr(block, ['Yours sincerely', '{lead}', '{sovereign} Majesty’s Inspector'], drafting),
      )
    case 'areas':
      return coveredSections(block, drafting)
    case 'method': {
      const deeds = methodWords(drafting.notes, drafting.voices)
      return deeds === '' ? [] : madeSection(block, drafting, 'prose', [`Inspectors ${deeds}.`])
    }
    case 'team':
      return madeSection(block, drafting, block.bullets === true ? 'bullets' : 'prose', teamLines(drafting))
    case 'facts':
      return madeSection(
        block,
        drafting,
        block.bullets === true ? 'bullets' : 'prose',
        drafting.visit.facts[block.fact ?? ''] ?? [],
      )
    case 'previous':
      return madeSection(
        block,
        drafting,
        block.bullets === true ? 'bullets' : 'prose',
        previousLines(drafting),
      )
    case 'judgements':
      return judgementSection(block, drafting)
    case 'headline':
    case 'priority':
    case 'improve':
    case 'main':
    case 'area':
      return findingSections(block, drafting)
    default:
      return assertNever(block.kind)
  }
}

const textOr = (block: Block, otherwise: readonly string[], { fill }: Drafting): readonly string[] =>
  (block.text ?? otherwise).flatMap((template) => fill(template) ?? [])

const fixedSection = (
  block: Block,
  drafting: Drafting,
  paragraphs: readonly DraftedParagraph[],
): readonly DraftedSection[] => {
  const section = frame(block, drafting)
  if (paragraphs.length === 0 && section.heading === '') return []
  const kind =
    block.layout === 'address'
      ? 'address'
      : block.bullets === true
        ? 'bullets'
        : section.level === 1 && paragraphs.length === 0
          ? 'title'
          : 'prose'
  return [{ ...section, kind, numbered: kind === 'prose' && block.numbered === true, paragraphs }]
}

/** A section made from the visit; left out when the visit has nothing for it. */
const madeSection = (
  block: Block,
  drafting: Drafting,
  kind: LetterSection['kind'],
  texts: readonly string[],
): readonly DraftedSection[] => {
  const paragraphs = texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ text, sources: [], origin: `block:${block.id}:${index}` }))
  const fixed = kind !== 'prose' && kind !== 'bullets'
  const numbered = kind === 'prose' && block.numbered === true
  return paragraphs.length === 0 ? [] : [{ ...frame(block, drafting), kind, numbered, paragraphs, fixed }]
}

/** What the visit covered, under its lead-in. */
const coveredSections = (block: Block, drafting: Drafting): readonly DraftedSection[] => {
  const points = madeSection(block, drafting, 'bullets', areasCovered(drafting.visit, drafting.pack))
  // Its lines and the points are numbered apart, so that no two paragraphs have one origin.
  const intro = filledLines(block, drafting).map((line, at) => ({
    ...line,
    origin: `block:${block.id}-intro:${at}`,
  }))
  if (points.length === 0 || intro.length === 0) return points
  return [
    { ...frame(block, drafting), id: `${block.id}-intro`, kind: 'prose', paragraphs: intro },
    ...points.map((section) => ({ ...section, heading: '', footnote: '' })),
  ]
}

const addressLines = ({ visit }: Drafting): readonly string[] =>
  visit.addressee === null ? [] : [visit.addressee.name, visit.addressee.role, ...visit.addressee.address]

const teamLines = ({ visit }: Drafting): readonly string[] => {
  const lead = leadOf(visit.team)
  const others = inspectorsOf(visit.team).filter((name) => name !== lead)
  const rest = visit.team.filter((member) => ![lead, ...others].includes(member.name.trim()))
  return [
    lead === '' ? '' : `Lead inspector: ${lead}`,
    others.length === 0 ? '' : `Team inspector${others.length > 1 ? 's' : ''}: ${joinAnd(others)}`,
    ...rest.map((member) => `${capitalise(member.role)}: ${member.name}`),
  ]
}

const previousLines = ({ visit }: Drafting): readonly string[] =>
  visit.previous.map(
    ({ type, date, outcome }) =>
      `${capitalise(type)}, published ${dayInWords(date)}${outcome ? `: ${outcome}` : ''}.`,
  )

const judgementSection = (block: Block, drafting: Drafting): readonly DraftedSection[] => {
  const { pack, gradeWords } = drafting
  const rows = pack.judgementRows.flatMap((code) =>
    pack.areas
      .filter((area) => area.code === code)
      .map((area) => ({
        label: area.number === undefined ? area.title : `${area.number} ${area.title}`,
        grade: capitalise(gradeWords(code)),
      })),
  )
  return rows.length === 0 ? [] : [{ ...frame(block, drafting), kind: 'judgements', paragraphs: [], rows }]
}
