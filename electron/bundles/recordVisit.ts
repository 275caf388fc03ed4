import type { ChangeRecord, KnownRecord } from '@shared/bundles/bundleFormat'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { changesBetween, isUnchanged } from '@shared/bundles/shownParts'
import { writerOf } from '../notes/writing'
import type { OpenVault } from '../vault/openVault'
import { acceptedIssueStore } from './acceptedIssueStore'
import { accuracyStore } from './accuracyStore'
import { attachmentStore } from './attachmentStore'
import { commentStore } from './commentStore'
import { computerStore } from './computerStore'
import { findingStore } from './findingStore'
import { judgementStore } from './judgementStore'
import { knownWordStore } from './knownWordStore'
import { leftOutStore } from './leftOutStore'
import { letterStore } from './letterStore'
import { lineStore } from './lineStore'
import { noteStore } from './noteStore'
import { settledStore } from './settledStore'
import { sha256 } from './sha256'
import {
  countersAfter,
  insertRecord,
  keepRecordedState,
  lastCounter,
  recordedState,
  recordsOfThing,
} from './sharedRecordRepository'
import type { ThingStore } from './thingStore'
import { visitStore } from './visitStore'
import { voiceStore } from './voiceStore'

/** The kinds of things that are exchanged, in the order in which a merge writes them. */
export const thingStores: readonly ThingStore[] = [
  visitStore,
  noteStore,
  attachmentStore,
  findingStore,
  judgementStore,
  lineStore,
  voiceStore,
  knownWordStore,
  settledStore,
  letterStore,
  commentStore,
  accuracyStore,
  acceptedIssueStore,
  leftOutStore,
  computerStore,
]

/**
 * Writes as records whatever has been saved in a visit since it was last recorded, and answers how many there were.
 * It precedes every export and every merge, within their transaction, so that what is here always follows from the
 * records: a save then rests on all that its author had before them.
 */
export const recordVisit = (vault: OpenVault, visitId: string): number => {
  let counter = lastCounter(vault.db, visitId, vault.deviceId)
  const taken = countersAfter(vault.db, visitId, vault.deviceId, counter)
  let count = 0
  const writer = writerOf(vault, visitId)
  for (const store of thingStores)
    for (const { entityId, state } of store.list(vault, visitId)) {
      const { entity } = store
      const recorded = recordedState(vault.db, visitId, entity, entityId)
      if (recorded === state) continue
      const known = [...recordsOfThing(vault.db, visitId, entity, entityId)]
      for (const kept of store.statesSince(vault, visitId, entityId, recorded)) {
        const merged = mergeRecords(known)
        const changes = changesBetween(merged, kept.parts)
        if (isUnchanged(changes)) continue
        const by = kept.by === '' ? writer : kept.by
        const bases = merged.heads.toSorted()
        do counter += 1
        while (taken.has(counter))
        count += 1
        const change = { counter, entity, entityId, bases, ...changes, at: kept.at, by }
        known.push(appendRecord(vault, visitId, change))
      }
      keepRecordedState(vault.db, visitId, entity, entityId, state)
    }
  return count
}

/** Writes a record of this device; its number follows the last one. */
export const appendRecord = (
  vault: OpenVault,
  visitId: string,
  change: Omit<ChangeRecord, 'form' | 'visit' | 'device'>,
): KnownRecord => {
  const record = withId({ form: 1, visit: visitId, device: vault.deviceId, ...change })
  insertRecord(vault.db, visitId, record)
  return record
}

const withId = (record: ChangeRecord): KnownRecord => ({ ...record, id: sha256(canonicalJson(record)) })
