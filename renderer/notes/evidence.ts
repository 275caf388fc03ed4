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

/** Evidence of every prompt by its code, and of every area by its code. */
export const countEvidence = (notes: readonly NoteSummary[], areas: readonly Area[]) => {
  const byPrompt = new Map<string, Evidence>()
  const byArea = new Map<string, Evidence>()
  for (const area of areas) {
    const codes = promptsOf(area).map((prompt) => prompt.code)
    for (const code of codes)
      byPrompt.set(
        code,
        evidenceOf(notes, (passage) => isAbout(passage, [code])),
      )
    const own = evidenceOf(notes, (passage, note) =>
      passage.prompts.length === 0 ? note.area === area.code : isAbout(passage, codes),
    )
    byArea.set(area.code, { ...own, notes: notes.filter((note) => note.area === area.code).length })
  }
  return { byPrompt, byArea }
}

/** Evidence of several prompts together: a passage that names two of them counts once. */
export const evidenceAbout = (notes: readonly NoteSummary[], codes: readonly string[]): Evidence =>
  evidenceOf(notes, (passage) => isAbout(passage, codes))

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

const evidenceOf = (
  notes: readonly NoteSummary[],
  counts: (passage: Passage, note: NoteSummary) => boolean,
): Evidence => {
  const tally = { ...noEvidence.directions }
  let [noteCount, passageCount] = [0, 0]
  for (const note of notes) {
    const own = note.passages.filter((passage) => !passage.gone && counts(passage, note))
    for (const passage of own) tally[passage.direction] += 1
    passageCount += own.length
    if (own.length > 0) noteCount += 1
  }
  return { notes: noteCount, passages: passageCount, directions: tally }
}
