import type { FrameworkPack } from '../frameworks/frameworkPack'
import { tallyClash } from './clashes'
import type { Clash } from './clashes'
import { areasOfVisit } from '../visits/areasOfVisit'
import type { VisitDetails } from '../visits/visit'
import { evidenceBoard } from './evidenceBoard'
import type { EvidenceBoard } from './evidenceBoard'
import { settledBy } from './settledContradiction'
import type { SettledContradiction } from './settledContradiction'
import { measureKey, sumTallies, tallyWords } from './tallies'
import { byTime, isPraiseOrConcern } from './weight'
import type { EvidenceNote, PassageOfNote } from './weight'

/** Notes that disagree, and whether anybody has settled it. */
export type Contradiction = Clash & {
  /** What it is about: the prompt in short, or the measure. */
  readonly title: string
  /** Code of the prompt; empty for a measure. */
  readonly code: string
  /** Codes of the areas it stands in. */
  readonly areas: readonly string[]
  /** The passages against each other; none of a measure. */
  readonly passages: readonly PassageOfNote[]
  /** The counts against each other, with their notes; none of a prompt. */
  readonly counts: readonly { readonly noteId: string; readonly words: string }[]
  /** null: still open. */
  readonly settled: SettledContradiction | null
  /** Settled before, and open again since: evidence has joined that nobody had seen then. */
  readonly before: readonly SettledContradiction[]
}

/**
 * Where the notes of a visit disagree: prompts with praise and concern as the evidence board has them, in its order,
 * then measures with counts that cannot both be the picture.
 */
export const contradictionsOf = (
  board: EvidenceBoard,
  notes: readonly EvidenceNote[],
  settled: readonly SettledContradiction[],
): readonly Contradiction[] => {
  const kept = (clash: Clash) => {
    const by = settledBy(clash, settled)
    return { settled: by, before: by === null ? settled.filter(({ key }) => key === clash.key) : [] }
  }
  const ofPrompts = board.areas
    .flatMap(({ rows }) => rows)
    .flatMap((row) =>
      row.clashes
        .filter(({ kind }) => kind === 'directions')
        .map((clash) => ({
          ...clash,
          title: row.prompt.short,
          code: row.prompt.code,
          areas: [row.area],
          passages: row.passages.filter(({ passage }) => isPraiseOrConcern(passage.direction)),
          counts: [],
          ...kept(clash),
        })),
    )
  const inOrder = [...notes].sort(byTime)
  const ofMeasures = sumTallies(inOrder).flatMap((sum) => {
    const clash = tallyClash(sum)
    if (clash === null) return []
    const counting = inOrder.filter(({ tallies }) =>
      tallies.some(({ what }) => measureKey(what) === measureKey(sum.what)),
    )
    return [
      {
        ...clash,
        title: sum.what,
        code: '',
        areas: [...new Set(counting.map(({ area }) => area))],
        passages: [],
        counts: sum.parts.map((part) => ({ noteId: part.noteId, words: tallyWords(part) })),
        ...kept(clash),
      },
    ]
  })
  return [...ofPrompts, ...ofMeasures]
}

/** The same of a visit: of all areas it looks at, and of those in which anything is noted. */
export const contradictionsInVisit = (
  visit: Pick<VisitDetails, 'themes' | 'includeLeaders'>,
  pack: FrameworkPack,
  notes: readonly EvidenceNote[],
  settled: readonly SettledContradiction[],
): readonly Contradiction[] => {
  const areas = areasOfVisit(
    visit,
    pack,
    notes.map(({ area }) => area),
  )
  return contradictionsOf(evidenceBoard(areas, notes, settled), notes, settled)
}

/** Those that nobody has settled, or that have opened again. */
export const openContradictions = (all: readonly Contradiction[]): readonly Contradiction[] =>
  all.filter(({ settled }) => settled === null)
