import type { PromptState } from '@shared/evidence/promptState'
import type { SourceKind } from '@shared/evidence/sourceKinds'
import { weightWords } from '@shared/evidence/daySummary'
import { pointsBothWays } from '@shared/evidence/weight'
import type { Weight } from '@shared/evidence/weight'
import type { Direction } from '@shared/notes/note'
import { counted } from '../findings/words'
import { directions, directionSigns } from '../notes/words'

/** Which prompts the board shows. */
export type RowFilter = 'all' | Exclude<PromptState, 'ok'>

export const filterWords: Readonly<Record<RowFilter, string>> = {
  all: 'All prompts',
  contradictory: 'Contradictory',
  settled: 'Settled with a reason',
  thin: 'Thin: one source',
  missing: 'Missing',
}

export const stateWords: Readonly<Record<PromptState, string>> = {
  missing: 'missing',
  thin: 'thin',
  contradictory: 'contradictory',
  settled: 'settled',
  ok: '',
}

/** Heads of the columns: short enough to stand over a number. */
export const columnWords: Readonly<Record<SourceKind, string>> = {
  records: 'Records',
  observation: 'Observed',
  staff: 'Meetings, staff',
  documents: 'Papers, data',
  children: 'Children',
  families: 'Parents, carers',
  partners: 'Partners',
}

/** How a cell is coloured: by what most of it says, the worse of two equals, or both where praise meets concern. */
export type Heat = 'none' | Direction | 'both' | 'both-serious'

export const heatOf = (weight: Weight): Heat => {
  if (weight.passages === 0) return 'none'
  if (pointsBothWays(weight)) return weight.directions['serious-concern'] > 0 ? 'both-serious' : 'both'
  if (weight.directions['serious-concern'] > 0) return 'serious-concern'
  return directions.reduce((most, each) => (weight.directions[each] >= weight.directions[most] ? each : most))
}

/** "+−": a sign for each direction that occurs. */
export const signsOf = (weight: Weight): string =>
  directions
    .filter((each) => weight.directions[each] > 0)
    .map((each) => directionSigns[each])
    .join('')

/** "2 independent sources, 3 passages: 3 strength"; an empty cell says that nobody has looked. */
export const cellWords = (weight: Weight): string =>
  weight.passages === 0
    ? 'nothing yet'
    : `${counted(weight.sources, 'independent source')}, ${weightWords(weight)}`

/** A group at the beginning of a line: "Social workers". */
export const groupWords = (group: string): string => group.charAt(0).toUpperCase() + group.slice(1)
