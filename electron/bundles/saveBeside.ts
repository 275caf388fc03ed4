import type { KnownRecord } from '@shared/bundles/bundleFormat'
import { heldOf, lastExchanges } from '@shared/bundles/exchange'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import type { Parts } from '@shared/bundles/parts'
import { changesBetween, isUnchanged, shownParts } from '@shared/bundles/shownParts'
import { writerOf } from '../notes/writing'
import type { OpenVault } from '../vault/openVault'
import { baseOf, isBaseOfOther, keepBase } from './baseRepository'
import type { ThingName } from './baseRepository'
import { appendRecord, recordVisit, thingStores } from './recordVisit'
import {
  deleteRecord,
  keepRecordedState,
  lastCounter,
  recordedState,
  recordsOfThing,
  sharedVisitOf,
} from './sharedRecordRepository'
import { revisionIn } from './thingStore'

/**
 * Saves what somebody typed on a revision after which a merge came: as a change beside those that the merge brought, so
 * that both texts are kept and told, and nothing in the open editor has to be replaced. The editor stays on its
 * revision until it is opened anew, and each of its saves goes on from the one before. false: no merge came between,
 * and the save is an ordinary one or stale. Call it inside a transaction.
 */
export const saveBeside = (
  vault: OpenVault,
  thing: ThingName,
  basedOn: number,
  partsOn: (base: Parts) => Parts,
): boolean => {
  const { visitId, entity, entityId } = thing
  const store = thingStores.find((each) => each.entity === entity)
  const heads = baseOf(vault.db, thing, basedOn)
  if (!store || heads === null) return false
  recordVisit(vault, visitId)
  const all = recordsOfThing(vault.db, visitId, entity, entityId)
  const own = ownLast(vault, thing, basedOn, all, heads)
  // Typing on: until it is told to anybody, the record of the save before becomes the record of this one.
  const ground = own === null ? heads : own.bases
  const base = mergeRecords(withAllBefore(all, ground))
  const wanted = partsOn(own === null ? base.parts : mergeRecords(withAllBefore(all, heads)).parts)
  const changes = changesBetween(base, wanted)
  const before = mergeRecords(all)
  const revision = revisionIn(recordedState(vault.db, visitId, entity, entityId))
  if (own !== null) deleteRecord(vault.db, own.id)
  if (isUnchanged(changes)) {
    if (own !== null) keepBase(vault.db, thing, basedOn, ground)
  } else {
    const at = vault.now()
    const counter = own?.counter ?? lastCounter(vault.db, visitId, vault.deviceId) + 1
    const by = writerOf(vault, visitId)
    const bases = base.heads.toSorted()
    const record = appendRecord(vault, visitId, { counter, entity, entityId, bases, ...changes, at, by })
    keepBase(vault.db, thing, basedOn, [record.id])
  }
  // Whoever has the thing open as it was until now goes on from there in the same way.
  if (revision !== basedOn) keepBase(vault.db, thing, revision, withoutRecord(before.heads, own, ground))
  const { parts } = shownParts(mergeRecords(recordsOfThing(vault.db, visitId, entity, entityId)))
  store.write(vault, visitId, entityId, parts)
  const state = store.list(vault, visitId).find((each) => each.entityId === entityId)?.state ?? ''
  keepRecordedState(vault.db, visitId, entity, entityId, state)
  return true
}

/** The record of the save before, where it is this device's very last one and nobody has been told of it. */
const ownLast = (
  vault: OpenVault,
  thing: ThingName,
  basedOn: number,
  all: readonly KnownRecord[],
  heads: readonly string[],
): KnownRecord | null => {
  const [only] = heads
  const record = heads.length === 1 ? all.find(({ id }) => id === only) : undefined
  if (record?.device !== vault.deviceId || isBaseOfOther(vault.db, thing, basedOn, record.id)) return null
  const { visitId } = thing
  const told = lastExchanges(sharedVisitOf(vault.db, visitId).bundles).get(vault.deviceId)?.vector ?? {}
  const isLast = record.counter === lastCounter(vault.db, visitId, vault.deviceId)
  const isRestedOn = all.some(({ bases }) => bases.includes(record.id))
  return isLast && !isRestedOn && record.counter > heldOf(told, vault.deviceId) ? record : null
}

/** Where the save before gives way to this one, what rested on it rests on what that rested on. */
const withoutRecord = (
  heads: readonly string[],
  own: KnownRecord | null,
  ground: readonly string[],
): readonly string[] =>
  own === null ? heads : [...new Set(heads.flatMap((head) => (head === own.id ? ground : [head])))]

const withAllBefore = (all: readonly KnownRecord[], heads: readonly string[]): readonly KnownRecord[] => {
  const byId = new Map(all.map((record) => [record.id, record]))
  const found = new Map<string, KnownRecord>()
  const left = [...heads]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const record = byId.get(id)
    if (record === undefined || found.has(id)) continue
    found.set(id, record)
    left.push(...record.bases)
  }
  return [...found.values()]
}
