import type { FileProblem } from '../ipc/errors'
import type { Block } from './frameworkPack'

/** Names that a template line may hold in braces; drafting puts the visit's values in their place. */
export const placeholders = [
  'shortName',
  'name',
  'dates',
  'inspectors',
  'lead',
  'sovereign',
  'scope',
  'letterDate',
  'year',
  'overall',
  'areOverall',
  'addresseeName',
  'visitOrdinal',
  'judgedIn',
  'grade',
  'isGrade',
  'areGrade',
] as const

/** What is wrong with one block of a pack that has these areas; places are relative to the block. */
export const findBlockFaults = (block: Block, areas: ReadonlySet<string>): FileProblem[] => {
  const faults: FileProblem[] = []
  if (block.area !== undefined && !areas.has(block.area)) {
    faults.push({ place: 'area', message: `there is no area ${block.area}` })
  }
  if (block.kind === 'area' && block.area === undefined) {
    faults.push({ place: 'area', message: 'is missing: a block of kind area shows one area' })
  }
  if (block.kind === 'facts' && block.fact === undefined) {
    faults.push({ place: 'fact', message: 'is missing: a block of kind facts shows one fact' })
  }
  if (block.leaning !== undefined && block.kind !== 'headline') {
    faults.push({ place: 'leaning', message: 'is for blocks of kind headline only' })
  }
  return [...faults, ...templatesOf(block).flatMap(({ place, text }) => findTextFaults(block, place, text))]
}

const templatesOf = (block: Block): { place: string; text: string }[] => [
  ...(block.heading === undefined ? [] : [{ place: 'heading', text: block.heading }]),
  ...(block.text ?? []).map((text, index) => ({ place: `text[${index}]`, text })),
  ...(block.none === undefined ? [] : [{ place: 'none', text: block.none }]),
  ...(block.footnote === undefined ? [] : [{ place: 'footnote', text: block.footnote }]),
]

const findTextFaults = (block: Block, place: string, text: string): FileProblem[] => {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
  const faults = names
    .filter((name) => !placeholders.some((known) => known === name))
    .map((name) => ({ place, message: `{${name}} is not known; known are ${placeholders.join(', ')}` }))
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) {
    faults.push({ place, message: 'has a brace without its partner' })
  }
  for (const name of ['grade', 'isGrade', 'areGrade'])
    if (names.includes(name) && block.area === undefined)
      faults.push({ place, message: `{${name}} needs the area whose grade is meant` })
  return faults
}
