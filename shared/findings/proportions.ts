import { sumTallies } from '../evidence/tallies'
import type { TallySum } from '../evidence/tallies'
import type { EvidenceNote } from '../evidence/weight'
import { wordsOfRow } from '../letters/checks/proportionTable'
import type { ProportionTable, ProportionWord } from '../letters/checks/proportionTable'
import type { Tally } from '../notes/note'

/** What was counted in the notes that a finding rests on, each measure summed over them, with words that can carry it. */
export type CountedMeasure = TallySum & { readonly choices: readonly string[] }

/** Each note counts once, however many of its passages stand behind the finding. */
export const countedMeasures = (
  notes: readonly Pick<EvidenceNote, 'id' | 'at' | 'tallies'>[],
  table: ProportionTable,
): readonly CountedMeasure[] =>
  sumTallies([...new Map(notes.map((note) => [note.id, note])).values()]).map((sum) => ({
    ...sum,
    choices: wordsForShare(sum, table),
  }))

/** Words whose range holds the share, the one whose middle is nearest first. The inspector chooses; nothing is chosen here. */
export const wordsForShare = (
  { n, of }: Pick<Tally, 'n' | 'of'>,
  table: ProportionTable,
): readonly string[] => {
  const share = (100 * n) / of
  const fitting = table.filter(({ from, to }) => share >= from && share <= to)
  const nearest = [...fitting].sort((a, b) => distance(a, share) - distance(b, share))
  return [...new Set(nearest.flatMap(wordsOfRow))]
}

/** How far a share is from the middle of a range, measured by the range itself. */
const distance = ({ from, to }: ProportionWord, share: number): number =>
  from === to ? 0 : Math.abs(share - (from + to) / 2) / (to - from)

/** A word as it stands at this place of a text: with the spaces it needs, and a capital where a sentence begins. */
export const wordAt = (text: string, start: number, end: number, word: string): string => {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const begins = /(?:^|[.!?]["”’)]?\s+|\n)\s*$/.test(before)
  const first = begins ? word.charAt(0).toUpperCase() + word.slice(1) : word
  const lead = before === '' || /[\s("“‘–-]$/.test(before) ? '' : ' '
  const trail = /^[\s,.;:!?)”’]/.test(after) ? '' : ' '
  return `${lead}${first}${trail}`
}
