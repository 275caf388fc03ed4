import type { Area, Prompt } from '../frameworks/frameworkPack'
import { clashesOf } from './clashes'
import type { Clash } from './clashes'
import { judgeEvidence } from './promptState'
import type { Judged, PromptState } from './promptState'
import type { SettledContradiction } from './settledContradiction'
import { sourceKindOf, sourceKinds } from './sourceKinds'
import type { SourceKind } from './sourceKinds'
import { byTime, standingPassages, weigh } from './weight'
import type { EvidenceNote, PassageOfNote, Weight } from './weight'

/** A prompt with its evidence by kind of source, and whether that is enough. */
export type BoardRow = Judged & {
  readonly area: string
  readonly prompt: Prompt
  readonly cells: Readonly<Record<SourceKind, Weight>>
  readonly total: Weight
  /** By time of the note. */
  readonly passages: readonly PassageOfNote[]
  /** All that contradicts itself in them, settled or not. */
  readonly clashes: readonly Clash[]
}

export type BoardArea = { readonly area: Area; readonly rows: readonly BoardRow[] }

export type EvidenceBoard = {
  readonly areas: readonly BoardArea[]
  readonly states: Readonly<Record<PromptState, number>>
  /** Passages that name no prompt of the visit: they stand in no row. */
  readonly unplaced: readonly PassageOfNote[]
}

/**
 * The prompts of the visit's areas by kind of source. Passages whose words are gone do not count; a contradiction that
 * is settled with a reason is told from one that is open.
 */
export const evidenceBoard = (
  areas: readonly Area[],
  notes: readonly EvidenceNote[],
  settled: readonly SettledContradiction[] = [],
): EvidenceBoard => {
  const passages = standingPassages([...notes].sort(byTime))
  const byPrompt = new Map<string, PassageOfNote[]>()
  for (const each of passages)
    for (const code of new Set(each.passage.prompts)) {
      const known = byPrompt.get(code)
      if (known === undefined) byPrompt.set(code, [each])
      else known.push(each)
    }
  const rows = areas.map((area) => ({
    area,
    rows: area.sections.flatMap((section) =>
      section.prompts.map((prompt) => rowOf(area.code, prompt, byPrompt.get(prompt.code) ?? [], settled)),
    ),
  }))
  const all = rows.flatMap((area) => area.rows)
  const codes = new Set(all.map(({ prompt }) => prompt.code))
  const inState = (state: PromptState) => all.filter((row) => row.state === state).length
  return {
    areas: rows,
    states: {
      missing: inState('missing'),
      thin: inState('thin'),
      contradictory: inState('contradictory'),
      settled: inState('settled'),
      ok: inState('ok'),
    },
    unplaced: passages.filter(({ passage }) => !passage.prompts.some((code) => codes.has(code))),
  }
}

/** The passages of one cell of a row. */
export const passagesFrom = (row: BoardRow, kind: SourceKind): readonly PassageOfNote[] =>
  row.passages.filter(({ note }) => sourceKindOf[note.activity] === kind)

const rowOf = (
  area: string,
  prompt: Prompt,
  passages: readonly PassageOfNote[],
  settled: readonly SettledContradiction[],
): BoardRow => {
  const cells = Object.fromEntries(
    sourceKinds.map((kind) => [
      kind,
      weigh(passages.filter(({ note }) => sourceKindOf[note.activity] === kind)),
    ]),
  ) as Record<SourceKind, Weight>
  const clashes = clashesOf(area, prompt.code, passages)
  const judged = judgeEvidence(passages, clashes, settled)
  return { area, prompt, cells, total: weigh(passages), passages, clashes, ...judged }
}
