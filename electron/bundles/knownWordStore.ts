import { canonicalJson } from '@shared/bundles/canonicalJson'
import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { lastOfEachWord, markKnownWordDeleted, writeWordOfVisit } from '../identity/knownWordRepository'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { sha256 } from './sha256'
import type { ThingStore } from './thingStore'

/** Words of the visit, each known by what it is: kept on two laptops, it is one. Nobody's own list is shared. */
export const knownWordStore: ThingStore = {
  entity: 'knownWord',

  list: (vault, visitId) =>
    wordsOf(vault, visitId).map(({ entityId, word, deletion }) => ({
      entityId,
      state: `${word.id} ${deletion?.at ?? ''}`,
    })),

  statesSince: (vault, visitId, entityId) =>
    wordsOf(vault, visitId)
      .filter((each) => each.entityId === entityId)
      .map(({ word: { word, kind, reason, addedBy, addedAt }, deletion }) => ({
        parts: stateToParts('knownWord', { word, kind, reason, addedBy, addedAt }, deletion),
        at: addedAt,
        by: addedBy,
      })),

  write: (vault, visitId, entityId, parts) => {
    const read = stateFromParts('knownWord', parts)
    if (read === null || entityOf(read.state) !== entityId) return false
    const living = wordsOf(vault, visitId).find((each) => each.entityId === entityId)
    // A word is not reworded but said anew: what was said before stays as a tombstone.
    if (living && living.deletion === null)
      markKnownWordDeleted(vault.db, living.word.id, read.deletion ?? { at: vault.now(), by: vault.deviceId })
    const word = { ...read.state, id: vault.newId(), visitId }
    if (read.deletion === null || !living) writeWordOfVisit(vault.db, word, read.deletion)
    recordChange(vault.db, vault.deviceId, {
      entity: 'knownWord',
      entityId: read.deletion === null || !living ? word.id : living.word.id,
      action: read.deletion === null ? 'create' : 'delete',
      baseRevision: read.deletion === null ? 0 : 1,
      revision: 1,
      payload: [visitId, JSON.stringify(read.state)],
      at: vault.now(),
    })
    return true
  },
}

const wordsOf = (vault: OpenVault, visitId: string) =>
  lastOfEachWord(vault.db, visitId).map((each) => ({ ...each, entityId: entityOf(each.word) }))

/** A word may be longer than the name of a thing. */
const entityOf = ({ kind, word }: { readonly kind: string; readonly word: string }): string =>
  sha256(canonicalJson([kind, word]))
