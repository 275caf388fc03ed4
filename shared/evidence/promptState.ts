import type { Clash } from './clashes'
import { settledBy } from './settledContradiction'
import type { SettledContradiction } from './settledContradiction'
import { sourceKindOf, sourceKindWords } from './sourceKinds'
import { weigh } from './weight'
import type { PassageOfNote, Weight } from './weight'

/** Nothing there; one source only; evidence against evidence; that, but settled with a reason; enough to go on. */
export type PromptState = 'missing' | 'thin' | 'contradictory' | 'settled' | 'ok'

export type Judged = {
  readonly state: PromptState
  readonly reason: string
  /** What contradicts itself here, where anything does: an open contradiction before a settled one. */
  readonly clash: Clash | null
}

/** Whether the evidence of a prompt holds, and why not, in one sentence. What contradicts itself comes before what is thin. */
export const judgeEvidence = (
  passages: readonly PassageOfNote[],
  clashes: readonly Clash[],
  settled: readonly SettledContradiction[],
): Judged => {
  if (passages.length === 0)
    return { state: 'missing', reason: 'No passage in any note is about this prompt yet.', clash: null }
  const open = clashes.find((clash) => settledBy(clash, settled) === null)
  if (open !== undefined) return { state: 'contradictory', reason: open.reason, clash: open }
  const [clash] = clashes
  if (clash !== undefined) return { state: 'settled', reason: clash.reason, clash }
  const total = weigh(passages)
  if (total.sources === 1) return { state: 'thin', reason: thinWords(passages, total), clash: null }
  return {
    state: 'ok',
    reason: `Rests on ${total.sources} independent sources that do not contradict each other.`,
    clash: null,
  }
}

const thinWords = (passages: readonly PassageOfNote[], total: Weight): string => {
  const note = passages[0]?.note
  const code = note?.case.trim() ?? ''
  if (total.notes > 1) return `All ${total.notes} notes are about one case, ${code}.`
  const kind = note === undefined ? '' : `, from ${sourceKindWords[sourceKindOf[note.activity]]}`
  return `Rests on one note only${kind}${code === '' ? '' : ` (${code})`}.`
}
