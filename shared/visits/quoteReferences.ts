import type { FileProblem } from '../ipc/errors'
import { passageKey } from './passageKey'
import type { VisitFile } from './visitFile'

/** How many notes have a passage with these words, by quote. */
export const passageCounts = (file: VisitFile): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const note of file.notes)
    for (const key of new Set(note.passages.map((passage) => passageKey(passage.quote))))
      times.set(key, (times.get(key) ?? 0) + 1)
  return times
}

/** What rests on evidence names a passage by its quote: there must be exactly one. `place` is that of the quotes. */
export const quoteReferenceProblems = (
  times: ReadonlyMap<string, number>,
  quotes: readonly string[],
  place: string,
): readonly FileProblem[] =>
  quotes.flatMap((quote, at) => {
    const count = times.get(passageKey(quote)) ?? 0
    if (count === 1) return []
    const message =
      count === 0
        ? 'is the quote of no passage of the notes'
        : `is the quote of passages in ${count} notes: quote more words, so that it names one`
    return [{ place: `${place}[${at}]`, message }]
  })
