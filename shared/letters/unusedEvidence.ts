import { independentSources } from '../evidence/independentSources'
import { tallyWords } from '../evidence/tallies'
import { byTime } from '../evidence/weight'
import type { EvidenceNote, PassageOfNote } from '../evidence/weight'
import type { Finding } from '../findings/finding'
import type { Direction } from '../notes/note'
import type { LetterContent } from './letter'

/** Strong evidence on one side of one question that no paragraph of the letter rests on. */
export type UnusedEvidence = {
  readonly key: string
  readonly direction: Exclude<Direction, 'mixed'>
  /** Codes of the prompts it is about; none where its passages name none. */
  readonly prompts: readonly string[]
  /** Of its first passage's note. */
  readonly area: string
  readonly passages: readonly PassageOfNote[]
  /** Notes behind it that are independent of each other. */
  readonly sources: number
  /** "2 independent sources; counted: 14 of 18 visits in time". */
  readonly why: string
  /** Findings that rest on it already, though the letter does not. */
  readonly findingIds: readonly string[]
}

/**
 * What must not be overlooked before a letter is finished (domain.md 1.5: evidence is triangulated; 1.3: what is grave
 * needs two notes). Evidence is strong, and listed while no paragraph rests on it, when it is
 * - a serious concern, even in one note: a child may have been seen at risk, and somebody has to decide about it;
 * - a concern or a strength about one prompt that two or more independent sources speak of (two notes on one case are
 *   one source), or whose note has counted (a tally): what was seen more than once.
 * A concern or strength is used as soon as the letter rests on any passage of the same side of its prompt: the point is
 * then made, and the rest of it is more of the same. A serious concern is used only by itself. What is mixed is never
 * strong, and passages whose words are gone from their notes do not count.
 */
export const unusedEvidence = (
  notes: readonly EvidenceNote[],
  letter: Pick<LetterContent, 'sections'>,
  findings: readonly Pick<Finding, 'id' | 'passageIds'>[],
): readonly UnusedEvidence[] => {
  const used = usedPassages(letter)
  const groups = new Map<string, PassageOfNote[]>()
  for (const note of [...notes].sort(byTime))
    for (const passage of note.passages) {
      if (passage.gone || passage.direction === 'mixed') continue
      for (const prompt of passage.prompts.length === 0 ? [''] : new Set(passage.prompts)) {
        // Two passages without a prompt are about one question at most by chance.
        const key = `${passage.direction} ${prompt === '' ? passage.id : prompt}`
        const known = groups.get(key)
        if (known === undefined) groups.set(key, [{ passage, note }])
        else known.push({ passage, note })
      }
    }
  const found = [...groups].flatMap(([key, group]) => strongOf(key, group, used, findings))
  return oncePerPassages(found).sort(
    (a, b) =>
      rank[a.direction] - rank[b.direction] ||
      b.sources - a.sources ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  )
}

/** The gravest first. */
const rank: Readonly<Record<UnusedEvidence['direction'], number>> = {
  'serious-concern': 0,
  concern: 1,
  strength: 2,
}

const usedPassages = ({ sections }: Pick<LetterContent, 'sections'>): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sources }) => sources.map(({ passageId }) => passageId)),
    ),
  )

const strongOf = (
  key: string,
  group: readonly PassageOfNote[],
  used: ReadonlySet<string>,
  findings: readonly Pick<Finding, 'id' | 'passageIds'>[],
): readonly UnusedEvidence[] => {
  const direction = group[0]?.passage.direction
  if (direction === undefined || direction === 'mixed') return []
  const isUsed = ({ passage }: PassageOfNote) => used.has(passage.id)
  if (direction !== 'serious-concern' && group.some(isUsed)) return []
  const passages = group.filter((each) => !isUsed(each))
  const [first] = passages
  if (first === undefined) return []
  const behind = [...new Map(passages.map(({ note }) => [note.id, note])).values()]
  const sources = independentSources(behind)
  const tallies = behind.flatMap((note) => note.tallies)
  if (direction !== 'serious-concern' && sources < 2 && tallies.length === 0) return []
  const ids = new Set(passages.map(({ passage }) => passage.id))
  const prompt = key.slice(direction.length + 1)
  const counted = tallies.map((tally) => `${tallyWords(tally)} ${tally.what.trim()}`)
  return [
    {
      key,
      direction,
      prompts: prompt === first.passage.id ? [] : [prompt],
      area: first.note.area,
      passages,
      sources,
      why: [
        sources === 1 ? 'One source' : `${sources} independent sources`,
        ...(counted.length === 0 ? [] : [`counted: ${counted.join(', ')}`]),
      ].join('; '),
      findingIds: findings
        .filter(({ passageIds }) => passageIds.some((id) => ids.has(id)))
        .map(({ id }) => id),
    },
  ]
}

/** Passages that name two prompts stand there once, under both. */
const oncePerPassages = (found: readonly UnusedEvidence[]): UnusedEvidence[] => {
  const byPassages = new Map<string, UnusedEvidence>()
  for (const each of found) {
    const key = each.passages.map(({ passage }) => passage.id).join(' ')
    const known = byPassages.get(key)
    byPassages.set(
      key,
      known === undefined ? each : { ...known, prompts: [...known.prompts, ...each.prompts] },
    )
  }
  return [...byPassages.values()]
}
