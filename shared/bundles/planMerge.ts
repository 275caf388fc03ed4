import type { KnownRecord, SharedEntity } from './bundleFormat'
import { isSameJson } from './canonicalJson'
import { doubledCounters, heldOf, lastExchanges, vectorOf } from './exchange'
import type { SeenBundle, SharedVisit } from './exchange'
import { isSameClash, mergeRecords } from './mergeRecords'
import type { Clash, Merged } from './mergeRecords'
import type { ParkedRecord, ReadChanges } from './readChanges'
import { compareTexts } from './recordHistory'

/** A bundle as it was opened and checked. */
export type OpenedBundle = SeenBundle & ReadChanges

/** A thing that the merge touches, and whose changes come in. */
export type PlannedThing = {
  readonly entity: SharedEntity
  readonly entityId: string
  readonly by: readonly string[]
  /** What it will be. */
  readonly merged: Merged
}

/** Changes that somebody has and that have not arrived. */
export type Gap = {
  readonly device: string
  readonly deviceName: string
  /** The device's bundles that are missing, the first of them by number; empty: they may come in anybody's. */
  readonly bundles: readonly number[]
  /** How many more are missing. */
  readonly moreBundles: number
  readonly changes: number
}

/** What a merge would do, before anything is written. */
export type MergePlan = {
  readonly added: readonly PlannedThing[]
  readonly changed: readonly PlannedThing[]
  readonly deleted: readonly PlannedThing[]
  /** Records that were here already. */
  readonly known: number
  /** Clashes that were not there before, with the thing they are in. */
  readonly clashes: readonly (Pick<PlannedThing, 'entity' | 'entityId'> & { readonly clash: Clash })[]
  readonly gaps: readonly Gap[]
  /** Devices two of which call themselves by the same id: one must get a new one. */
  readonly copiedDevices: readonly string[]
  /** What is new, to be kept as it is. */
  readonly records: readonly KnownRecord[]
  readonly parked: readonly ParkedRecord[]
  readonly bundles: readonly SeenBundle[]
}

/**
 * Plans what bundles bring to a visit. The same bundles in another order, or twice, make the same visit. One that
 * claims to be this device's own and is not known here says nothing of what it has sent: its changes come, its number
 * does not.
 */
export const planMerge = (
  visit: SharedVisit,
  incoming: readonly OpenedBundle[],
  ownDevice: string | null = null,
): MergePlan => {
  const records = notYetIn(
    visit.records,
    incoming.flatMap((bundle) => bundle.records),
  )
  const parked = notYetIn(
    visit.parked,
    incoming.flatMap((bundle) => bundle.parked),
  )
  const hashes = new Set(visit.bundles.map(({ hash }) => hash))
  const bundles = incoming.flatMap(({ hash, exchange }) =>
    hashes.has(hash) || exchange.device === ownDevice ? [] : (hashes.add(hash), [{ hash, exchange }]),
  )
  const after = withPlanned(visit, { records, parked, bundles })
  const things = touchedThings(visit.records, records)
  const received = incoming.reduce((sum, bundle) => sum + bundle.records.length + bundle.parked.length, 0)
  const isShown = (merged: Merged): boolean => merged.parts.size > 0 && !merged.isDeleted
  return {
    added: things.filter(({ before, thing }) => !isShown(before) && isShown(thing.merged)).map(thingOf),
    deleted: things.filter(({ before, thing }) => isShown(before) && !isShown(thing.merged)).map(thingOf),
    changed: things
      .filter(
        ({ before, thing }) => isShown(before) && isShown(thing.merged) && !isSame(before, thing.merged),
      )
      .map(thingOf),
    known: received - records.length - parked.length,
    clashes: things.flatMap(({ before, thing: { entity, entityId, merged } }) =>
      merged.clashes
        .filter((clash) => !before.clashes.some((old) => isSameClash(old, clash)))
        .map((clash) => ({ entity, entityId, clash })),
    ),
    gaps: gapsOf(after),
    copiedDevices: doubledCounters([...after.records, ...after.parked]).map(({ device }) => device),
    records,
    parked,
    bundles,
  }
}

/** The visit with what the plan brings. */
export const withPlanned = (
  visit: SharedVisit,
  plan: Pick<MergePlan, 'records' | 'parked' | 'bundles'>,
): SharedVisit => ({
  records: [...visit.records, ...plan.records],
  parked: [...visit.parked, ...plan.parked],
  bundles: [...visit.bundles, ...plan.bundles],
})

/** Records by the thing they are of, under `entity entityId`. */
export const recordsByThing = (
  records: readonly KnownRecord[],
): ReadonlyMap<string, readonly KnownRecord[]> => {
  const things = new Map<string, KnownRecord[]>()
  for (const record of records) {
    const own = things.get(thingKey(record))
    if (own) own.push(record)
    else things.set(thingKey(record), [record])
  }
  return things
}

const thingKey = ({ entity, entityId }: KnownRecord): string => `${entity} ${entityId}`

const touchedThings = (known: readonly KnownRecord[], records: readonly KnownRecord[]) => {
  const before = recordsByThing(known)
  return [...recordsByThing(records)]
    .toSorted(([one], [other]) => compareTexts(one, other))
    .flatMap(([key, own]) => {
      const first = own[0]
      if (!first) return []
      const old = before.get(key) ?? []
      const by = [...new Set(own.map((record) => record.by))].toSorted(compareTexts)
      const { entity, entityId } = first
      const merged = mergeRecords([...old, ...own])
      return [{ before: mergeRecords(old), thing: { entity, entityId, by, merged } }]
    })
}

const thingOf = ({ thing }: { readonly thing: PlannedThing }): PlannedThing => thing

const isSame = (one: Merged, other: Merged): boolean =>
  isSameJson(Object.fromEntries(one.parts), Object.fromEntries(other.parts)) &&
  one.clashes.length === other.clashes.length &&
  one.clashes.every((clash, place) => {
    const against = other.clashes[place]
    return against !== undefined && isSameClash(clash, against)
  })

const notYetIn = <T extends { readonly id: string }>(
  known: readonly T[],
  incoming: readonly T[],
): readonly T[] => {
  const ids = new Set(known.map(({ id }) => id))
  return incoming.filter(({ id }) => !ids.has(id) && ids.add(id))
}

/** What anybody whose bundle was read has and is not here. */
const gapsOf = (visit: SharedVisit): readonly Gap[] => {
  const held = vectorOf([...visit.records, ...visit.parked])
  const copied = new Set(doubledCounters([...visit.records, ...visit.parked]).map(({ device }) => device))
  const told = new Map<string, number>()
  for (const { exchange } of visit.bundles)
    for (const [device, count] of Object.entries(exchange.vector))
      told.set(device, Math.max(count, told.get(device) ?? 0))
  const names = lastExchanges(visit.bundles)
  return [...told]
    .filter(([device, count]) => count > heldOf(held, device) && !copied.has(device))
    .toSorted(([one], [other]) => compareTexts(one, other))
    .map(([device, count]) => ({
      device,
      deviceName: names.get(device)?.deviceName ?? '',
      ...missingBundles(visit.bundles, device),
      changes: count - heldUpTo(visit, device, count),
    }))
}

const heldUpTo = ({ records, parked }: SharedVisit, device: string, last: number): number =>
  new Set(
    [...records, ...parked].flatMap((record) =>
      record.device === device && record.counter <= last ? [record.counter] : [],
    ),
  ).size

/** Nobody reads more numbers than this, and a colleague's file says how many there are. */
const mostNamed = 100

const missingBundles = (
  bundles: readonly SeenBundle[],
  device: string,
): Pick<Gap, 'bundles' | 'moreBundles'> => {
  const seen = new Set(
    bundles.flatMap(({ exchange }) => (exchange.device === device ? [exchange.sequence] : [])),
  )
  const last = Math.max(0, ...seen)
  const named: number[] = []
  for (let sequence = 1; sequence <= last && named.length < mostNamed; sequence += 1)
    if (!seen.has(sequence)) named.push(sequence)
  return { bundles: named, moreBundles: last - seen.size - named.length }
}
