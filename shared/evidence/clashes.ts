import { joinAnd } from '../letters/joinAnd'
import type { Direction } from '../notes/note'
import { sourceKindOf, sourceKindWords, sourceKinds } from './sourceKinds'
import { measureKey, sumTallies, tallyWords } from './tallies'
import type { TallySum } from './tallies'
import { isPraiseOrConcern, pointsBothWays, weigh } from './weight'
import type { PassageOfNote } from './weight'

/** Evidence against evidence: what it is about, what stands against each other, and how, in one sentence. */
export type Clash = {
  readonly kind: 'directions' | 'tallies'
  /** The same for the same prompt, or for the same measure. */
  readonly key: string
  /** What a settlement covers: passages with the way they point, or counts with the note they stand in. */
  readonly members: readonly string[]
  readonly reason: string
}

/** All that contradicts itself in the passages of a prompt: praise against concern, then counts of its notes. */
export const clashesOf = (
  area: string,
  code: string,
  passages: readonly PassageOfNote[],
): readonly Clash[] => {
  const notes = [...new Map(passages.map(({ note }) => [note.id, note])).values()]
  return [
    ...(pointsBothWays(weigh(passages)) ? [directionsClash(`prompt:${area}:${code}`, passages)] : []),
    ...sumTallies(notes).flatMap((sum) => {
      const clash = tallyClash(sum)
      if (clash === null) return []
      return [{ ...clash, reason: `Tallies in its notes disagree on “${sum.what}”: ${apartWords(sum)}.` }]
    }),
  ]
}

/** Counts of one measure that cannot both be the picture; null when all of them can. */
export const tallyClash = (sum: TallySum): Clash | null =>
  sum.disagreement === null
    ? null
    : {
        kind: 'tallies',
        key: `tally:${measureKey(sum.what)}`,
        members: [...new Set(sum.parts.map(({ noteId, n, of }) => `${noteId}:${n}/${of}`))],
        reason: `The counts disagree: ${apartWords(sum)}.`,
      }

const directionsClash = (key: string, passages: readonly PassageOfNote[]): Clash => ({
  kind: 'directions',
  key,
  members: passages
    .filter(({ passage }) => isPraiseOrConcern(passage.direction))
    .map(({ passage }) => `${passage.id}:${passage.direction}`),
  reason: bothWaysWords(passages),
})

const apartWords = ({ disagreement }: TallySum) => disagreement?.map(tallyWords).join(' and ') ?? ''

const concerns: readonly Direction[] = ['concern', 'serious-concern']

const bothWaysWords = (passages: readonly PassageOfNote[]): string => {
  const from = (directions: readonly Direction[]) => {
    const own = passages.filter(({ passage }) => directions.includes(passage.direction))
    const kinds = new Set(own.map(({ note }) => sourceKindOf[note.activity]))
    const words = sourceKinds.filter((kind) => kinds.has(kind)).map((kind) => sourceKindWords[kind])
    return { count: own.length, from: joinAnd(words) }
  }
  const [praise, concern] = [from(['strength']), from(concerns)]
  const source = weigh(passages).sources === 1 ? ', all within one source' : ''
  return (
    `${counted(praise.count, 'strength')} (${praise.from}) against ` +
    `${counted(concern.count, 'concern')} (${concern.from})${source}.`
  )
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`
