import type { Area } from '@shared/frameworks/frameworkPack'
import type { Direction, NoteSummary, Passage } from '@shared/notes/note'
import { counted } from '../findings/words'
import { directions, directionWords } from './words'

/** How much stands behind an area or a prompt. Passages whose words are gone do not count. */
export type Evidence = {
  readonly notes: number
  readonly passages: number
  readonly directions: Readonly<Record<Direction, number>>
}

export const noEvidence: Evidence = {
  notes: 0,
  passages: 0,
  directions: { strength: 0, mixed: 0, concern: 0, 'serious-concern': 0 },
}

/** What the list of notes is narrowed to. Codes of prompts are unique in a pack by their letters. */
export type Narrowing =
  | { readonly kind: 'all' }
  | { readonly kind: 'area'; readonly area: string }
  | {
      readonly kind: 'prompts'
      readonly area: string
      readonly codes: readonly string[]
      /** Index of the section of the area that was chosen as a whole. */
      readonly section?: number
    }

export const everything: Narrowing = { kind: 'all' }

/** Prompts of an area in pack order. */
export const promptsOf = (area: Area) => area.sections.flatMap((section) => section.prompts)

/** A note belongs to an area by its own field; to a prompt by a passage that names it. */
export const isWithin = (note: NoteSummary, narrowing: Narrowing): boolean => {
  switch (narrowing.kind) {
    case 'all':
      return true
    case 'area':
      return note.area === narrowing.area
    case 'prompts':
      return note.passages.some((passage) => isAbout(passage, narrowing.codes))
  }
}

/** Evidence of every prompt by its code, and of every area by its code, in one walk over the passages. */
export const countEvidence = (notes: readonly NoteSummary[], areas: readonly Area[]) => {
  const areaOfPrompt = new Map(
    areas.flatMap((area) => promptsOf(area).map((prompt) => [prompt.code, area.code] as const)),
  )
  const prompts = new Map([...areaOfPrompt.keys()].map((code) => [code, counter()]))
  const ofAreas = new Map(areas.map(({ code }) => [code, counter()]))
  const notesIn = new Map<string, number>()
  for (const note of notes) {
    notesIn.set(note.area, (notesIn.get(note.area) ?? 0) + 1)
    for (const passage of note.passages) {
      if (passage.gone) continue
      const codes = new Set(passage.prompts)
      for (const code of codes) prompts.get(code)?.add(note.id, passage)
      // A passage without prompts belongs to the area of its note.
      const own = codes.size === 0 ? [note.area] : [...codes].map((code) => areaOfPrompt.get(code) ?? '')
      for (const area of new Set(own)) ofAreas.get(area)?.add(note.id, passage)
    }
  }
  return {
    byPrompt: new Map([...prompts].map(([code, { evidence }]) => [code, evidence()])),
    byArea: new Map(
      [...ofAreas].map(([code, { evidence }]) => [code, { ...evidence(), notes: notesIn.get(code) ?? 0 }]),
    ),
  }
}

/** Evidence of several prompts together: a passage that names two of them counts once. */
export const evidenceAbout = (notes: readonly NoteSummary[], codes: readonly string[]): Evidence => {
  const { add, evidence } = counter()
  for (const note of notes)
    for (const passage of note.passages) if (isAbout(passage, codes)) add(note.id, passage)
  return evidence()
}

/** "6 passages in 4 notes: 5 strength, 1 mixed". */
export const evidenceWords = (evidence: Evidence): string => {
  if (evidence.passages === 0) return evidence.notes === 0 ? 'none yet' : counted(evidence.notes, 'note')
  const parts = directions
    .filter((direction) => evidence.directions[direction] > 0)
    .map((direction) => `${evidence.directions[direction]} ${directionWords[direction].toLowerCase()}`)
  return `${counted(evidence.passages, 'passage')} in ${counted(evidence.notes, 'note')}: ${parts.join(', ')}`
}

const isAbout = (passage: Passage, codes: readonly string[]) =>
  !passage.gone && passage.prompts.some((code) => codes.includes(code))

const counter = () => {
  const tally = { ...noEvidence.directions }
  let [notes, passages, last] = [0, 0, '']
  return {
    add: (noteId: string, passage: Passage) => {
      tally[passage.direction] += 1
      passages += 1
      if (noteId !== last) notes += 1
      last = noteId
    },
    evidence: (): Evidence => ({ notes, passages, directions: tally }),
  }
}
