import type { KnownRecord } from './bundleFormat'

/** The records of one thing in their order: what came before what, by what each author had, never by a clock. */
export type RecordHistory = {
  /** Those whose bases are all here, each after its bases; the same order on every device. */
  readonly ordered: readonly KnownRecord[]
  /** Those that rest on records that have not arrived. They are kept, and count once these are here. */
  readonly waiting: readonly KnownRecord[]
  /** Those that no other rests on. */
  readonly heads: readonly KnownRecord[]
  /** Had the author of `later` the earlier one before him? */
  readonly isBefore: (earlier: KnownRecord, later: KnownRecord) => boolean
  /** The order in which sides are told and the first of which is shown: what was worked on longest, then by id. */
  readonly inCanonicalOrder: (one: KnownRecord, other: KnownRecord) => number
}

/** Orders records by what they rest on. Records given twice count once. */
export const historyOf = (records: readonly KnownRecord[]): RecordHistory => {
  const byId = new Map(records.map((record) => [record.id, record]))
  const sorted = [...byId.values()].sort((one, other) => compareTexts(one.id, other.id))
  const { ordered, waiting } = inOrder(sorted)
  const places = new Map(ordered.map((record, place) => [record.id, place]))
  const placesOfBases = (record: KnownRecord): readonly number[] =>
    record.bases.flatMap((base) => places.get(base) ?? [])

  const ancestors: Uint32Array[] = []
  const depths: number[] = []
  const rested = new Set<number>()
  for (const record of ordered) {
    const own = new Uint32Array(Math.ceil(ordered.length / 32))
    let depth = 0
    for (const base of placesOfBases(record)) {
      rested.add(base)
      depth = Math.max(depth, (depths[base] ?? 0) + 1)
      ancestors[base]?.forEach((bits, word) => (own[word] = (own[word] ?? 0) | bits))
      own[base >>> 5] = (own[base >>> 5] ?? 0) | (1 << (base & 31))
    }
    ancestors.push(own)
    depths.push(depth)
  }
  const placeOf = (record: KnownRecord): number => places.get(record.id) ?? -1
  return {
    ordered,
    waiting,
    heads: ordered.filter((_, place) => !rested.has(place)),
    isBefore: (earlier, later) => {
      const place = placeOf(earlier)
      return ((ancestors[placeOf(later)]?.[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0
    },
    inCanonicalOrder: (one, other) =>
      (depths[placeOf(other)] ?? 0) - (depths[placeOf(one)] ?? 0) || compareTexts(one.id, other.id),
  }
}

const inOrder = (sorted: readonly KnownRecord[]) => {
  const missing = new Map<string, number>()
  const restingOn = new Map<string, KnownRecord[]>()
  for (const record of sorted) {
    const bases = new Set(record.bases)
    missing.set(record.id, bases.size)
    for (const base of bases) restingOn.set(base, [...(restingOn.get(base) ?? []), record])
  }
  const ready = sorted.filter((record) => missing.get(record.id) === 0)
  const ordered: KnownRecord[] = []
  for (let record = ready.shift(); record !== undefined; record = ready.shift()) {
    ordered.push(record)
    for (const next of restingOn.get(record.id) ?? []) {
      const left = (missing.get(next.id) ?? 0) - 1
      missing.set(next.id, left)
      if (left === 0) ready.push(next)
    }
  }
  return { ordered, waiting: sorted.filter((record) => (missing.get(record.id) ?? 0) > 0) }
}

/** By code units: the same on every device, whatever its language. */
export const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
