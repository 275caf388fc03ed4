import { joinAnd } from '../letters/joinAnd'
import type { Direction } from '../notes/note'
import { sourceKindOf, sourceKindWords, sourceKinds } from './sourceKinds'
import { sumTallies, tallyWords } from './tallies'
import { pointsBothWays, weigh } from './weight'
import type { PassageOfNote, Weight } from './weight'

/** Nothing there; one source only; evidence against evidence; enough to go on. */
export type PromptState = 'missing' | 'thin' | 'contradictory' | 'ok'

/** Whether the evidence of a prompt holds, and why not, in one sentence. What contradicts itself comes before what is thin. */
export const judgeEvidence = (
  passages: readonly PassageOfNote[],
): { readonly state: PromptState; readonly reason: string } => {
  if (passages.length === 0)
    return { state: 'missing', reason: 'No passage in any note is about this prompt yet.' }
  const total = weigh(passages)
  if (pointsBothWays(total)) return { state: 'contradictory', reason: bothWaysWords(passages, total) }
  const tallies = disagreeingTallies(passages)
  if (tallies !== null) return { state: 'contradictory', reason: tallies }
  if (total.sources === 1) return { state: 'thin', reason: thinWords(passages, total) }
  return {
    state: 'ok',
    reason: `Rests on ${total.sources} independent sources that do not contradict each other.`,
  }
}

const concerns: readonly Direction[] = ['concern', 'serious-concern']

const bothWaysWords = (passages: readonly PassageOfNote[], total: Weight): string => {
  const from = (directions: readonly Direction[]) => {
    const own = passages.filter(({ passage }) => directions.includes(passage.direction))
    const kinds = new Set(own.map(({ note }) => sourceKindOf[note.activity]))
    const words = sourceKinds.filter((kind) => kinds.has(kind)).map((kind) => sourceKindWords[kind])
    return { count: own.length, from: joinAnd(words) }
  }
  const [praise, concern] = [from(['strength']), from(concerns)]
  const source = total.sources === 1 ? ', all within one source' : ''
  return (
    `${counted(praise.count, 'strength')} (${praise.from}) against ` +
    `${counted(concern.count, 'concern')} (${concern.from})${source}.`
  )
}

/** Counted in the notes that speak of this prompt: a tally itself names no prompt. */
const disagreeingTallies = (passages: readonly PassageOfNote[]): string | null => {
  const notes = [...new Map(passages.map(({ note }) => [note.id, note])).values()]
  const sum = sumTallies(notes).find(({ disagreement }) => disagreement !== null)
  if (!sum?.disagreement) return null
  const [highest, lowest] = sum.disagreement
  return `Tallies in its notes disagree on “${sum.what}”: ${tallyWords(highest)} and ${tallyWords(lowest)}.`
}

const thinWords = (passages: readonly PassageOfNote[], total: Weight): string => {
  const note = passages[0]?.note
  const code = note?.case.trim() ?? ''
  if (total.notes > 1) return `All ${total.notes} notes are about one case, ${code}.`
  const kind = note === undefined ? '' : `, from ${sourceKindWords[sourceKindOf[note.activity]]}`
  return `Rests on one note only${kind}${code === '' ? '' : ` (${code})`}.`
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`
