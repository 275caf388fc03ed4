import type { BundleExchange, KnownRecord, VersionVector } from './bundleFormat'
import type { ParkedRecord } from './readChanges'

/** A bundle that has been read; `hash` is that of its manifest. */
export type SeenBundle = { readonly hash: string; readonly exchange: BundleExchange }

/** Everything a device has of a shared visit. What it shows follows from the records alone. */
export type SharedVisit = {
  readonly records: readonly KnownRecord[]
  readonly parked: readonly ParkedRecord[]
  readonly bundles: readonly SeenBundle[]
}

export const nothingShared: SharedVisit = { records: [], parked: [], bundles: [] }

type Counted = Pick<KnownRecord, 'id' | 'device' | 'counter'>

/**
 * Up to which record of each device all are here. Where two records have the same number (a copied profile), those
 * from there on do not count: they are sent again rather than lost.
 */
export const vectorOf = (records: readonly Counted[]): VersionVector => {
  const doubled = new Map(doubledCounters(records).map(({ device, counter }) => [device, counter]))
  const held = new Map<string, Set<number>>()
  for (const { device, counter } of records) {
    const counters = held.get(device)
    if (counters) counters.add(counter)
    else held.set(device, new Set([counter]))
  }
  return Object.fromEntries(
    [...held].map(([device, counters]) => {
      const end = doubled.get(device) ?? Infinity
      let last = 0
      while (counters.has(last + 1) && last + 1 < end) last += 1
      return [device, last]
    }),
  )
}

/** For each device that has used a number twice, the first such number: its profile was copied or put back. */
export const doubledCounters = (
  records: readonly Counted[],
): readonly { readonly device: string; readonly counter: number }[] => {
  const ids = new Map<string, string>()
  const first = new Map<string, number>()
  for (const { id, device, counter } of records) {
    const place = `${counter} ${device}`
    const known = ids.get(place)
    if (known !== undefined && known !== id)
      first.set(device, Math.min(counter, first.get(device) ?? Infinity))
    ids.set(place, id)
  }
  return [...first].map(([device, counter]) => ({ device, counter }))
}

/** What each device has told last that it has. */
export const lastExchanges = (bundles: readonly SeenBundle[]): ReadonlyMap<string, BundleExchange> => {
  const last = new Map<string, BundleExchange>()
  for (const { exchange } of bundles)
    if (exchange.sequence >= (last.get(exchange.device)?.sequence ?? 0)) last.set(exchange.device, exchange)
  return last
}

/**
 * What a bundle for these devices must hold: all that any of them has not said to have. So a lost bundle needs no
 * asking for: until it has arrived, the next one brings the same again. For nobody in particular: everything.
 */
export const recordsFor = (
  visit: SharedVisit,
  devices: readonly string[],
): Pick<SharedVisit, 'records' | 'parked'> => {
  const last = lastExchanges(visit.bundles)
  const vectors = devices.map((device) => last.get(device)?.vector ?? {})
  const isHeldByAll = ({ device, counter }: Counted): boolean =>
    vectors.length > 0 && vectors.every((vector) => counter <= heldOf(vector, device))
  return {
    records: visit.records.filter((record) => !isHeldByAll(record)),
    parked: visit.parked.filter((record) => !isHeldByAll(record)),
  }
}

/** How many of a device's records a vector says are held; its keys come from a colleague's file. */
export const heldOf = (vector: VersionVector, device: string): number =>
  Object.hasOwn(vector, device) ? (vector[device] ?? 0) : 0

/**
 * The number of a device's next record: after all of its own that are here or that anybody has told of, so that a
 * device whose profile was put back from a backup does not use a number twice once it has heard from others.
 */
export const nextCounter = (visit: SharedVisit, device: string): number => {
  const own = [...visit.records, ...visit.parked].filter((record) => record.device === device)
  const told = visit.bundles.map(({ exchange }) => heldOf(exchange.vector, device))
  return 1 + [...own.map(({ counter }) => counter), ...told].reduce((most, each) => Math.max(most, each), 0)
}
