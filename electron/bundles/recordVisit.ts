import { createHash } from 'node:crypto'
import type { ChangeRecord, KnownRecord } from '@shared/bundles/bundleFormat'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { changesBetween, isUnchanged } from '@shared/bundles/shownParts'
import type { OpenVault } from '../vault/openVault'
import { findingStore } from './findingStore'
import { noteStore } from './noteStore'
import {
  insertRecord,
  keepRecordedState,
  lastCounter,
  recordedState,
  recordsOfThing,
} from './sharedRecordRepository'
import type { ThingStore } from './thingStore'

/** The kinds of things that are exchanged, in the order in which a merge writes them. */
export const thingStores: readonly ThingStore[] = [noteStore, findingStore]

/**
 * Writes as records whatever has been saved in a visit since it was last recorded, and answers how many there were.
 * It precedes every export and every merge, within their transaction, so that what is here always follows from the
 * records: a save then rests on all that its author had before them.
 */
export const recordVisit = (vault: OpenVault, visitId: string): number => {
  let counter = lastCounter(vault.db, visitId, vault.deviceId)
  const first = counter
  for (const store of thingStores)
    for (const { entityId, state } of store.list(vault, visitId)) {
      const recorded = recordedState(vault.db, visitId, store.entity, entityId)
      if (recorded === state) continue
      const known = [...recordsOfThing(vault.db, visitId, store.entity, entityId)]
      for (const kept of store.statesSince(vault, entityId, recorded)) {
        const merged = mergeRecords(known)
        const changes = changesBetween(merged, kept.parts)
        if (isUnchanged(changes)) continue
        counter += 1
        const record = withId({
          form: 1,
          visit: visitId,
          device: vault.deviceId,
          counter,
          entity: store.entity,
          entityId,
          bases: merged.heads.toSorted(),
          ...changes,
          at: kept.at,
          by: kept.by,
        })
        insertRecord(vault.db, visitId, record)
        known.push(record)
      }
      keepRecordedState(vault.db, visitId, store.entity, entityId, state)
    }
  return counter - first
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

const withId = (record: ChangeRecord): KnownRecord => ({ ...record, id: sha256(canonicalJson(record)) })
