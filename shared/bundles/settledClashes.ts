import type { KnownRecord, SharedEntity } from './bundleFormat'
import { partWords, thingWords, valueWords } from './clashWords'
import { mergeRecords } from './mergeRecords'
import { deletedPart, partMerge } from './parts'
import { historyOf } from './recordHistory'
import type { RecordHistory } from './recordHistory'

/** What two people once changed side by side, and nobody needs to decide any more: all that was ever said there. */
export type SettledClash = {
  readonly entity: SharedEntity
  readonly entityId: string
  readonly part: string
  readonly thing: string
  readonly place: string
  /** As it stands; '': taken out. */
  readonly now: string
  /** Every wording that anybody saved, the first one first. */
  readonly versions: readonly { readonly words: string; readonly by: string; readonly at: string }[]
}

/** The settled clashes in the records of one thing. */
export const settledClashesOf = (records: readonly KnownRecord[]): readonly SettledClash[] => {
  const [first] = records
  if (first === undefined || new Set(records.map(({ device }) => device)).size < 2) return []
  const history = historyOf(records)
  const merged = mergeRecords(records)
  const open = new Set(merged.clashes.map(({ part }) => part))
  const { entity, entityId } = first
  return [...writtenParts(history)].flatMap(([part, writes]) => {
    if (open.has(part) || !isBesideEachOther(history, part, writes)) return []
    const said = writes.map((record) => ({ words: wordsIn(record, part), by: record.by, at: record.at }))
    const versions = said.filter(
      ({ words }, place) => words !== '' && said.findIndex((each) => each.words === words) === place,
    )
    const now = valueWords(part, merged.parts.get(part))
    const thing = thingWords(entity, entityId, merged.parts)
    return [{ entity, entityId, part, thing, place: partWords(part, merged.parts), now, versions }]
  })
}

const writtenParts = (history: RecordHistory): ReadonlyMap<string, readonly KnownRecord[]> => {
  const parts = new Map<string, KnownRecord[]>()
  for (const record of history.ordered)
    for (const part of [...Object.keys(record.set), ...record.unset]) {
      if (!['block', 'value'].includes(partMerge(part)) || part === deletedPart) continue
      const writes = parts.get(part)
      if (writes) writes.push(record)
      else parts.set(part, [record])
    }
  return parts
}

/** Did two write it without knowing of each other, and in other words? */
const isBesideEachOther = (history: RecordHistory, part: string, writes: readonly KnownRecord[]): boolean =>
  writes.some((one, place) =>
    writes
      .slice(place + 1)
      .some(
        (other) =>
          one.device !== other.device &&
          !history.isBefore(one, other) &&
          !history.isBefore(other, one) &&
          wordsIn(one, part) !== wordsIn(other, part),
      ),
  )

const wordsIn = (record: KnownRecord, part: string): string => valueWords(part, record.set[part])
