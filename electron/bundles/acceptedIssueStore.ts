import { canonicalJson } from '@shared/bundles/canonicalJson'
import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import type { Acceptance } from '@shared/letters/acceptedIssue'
import {
  insertAcceptedIssue,
  lastOfEachAcceptance,
  markAcceptanceWithdrawn,
} from '../letters/acceptedIssueRepository'
import { letterOfVisit } from '../letters/letterRepository'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { sha256 } from './sha256'
import type { ThingStore } from './thingStore'

/** Issues of the letter that somebody lets stand, each known by what it is about: accepted twice, it is one. */
export const acceptedIssueStore: ThingStore = {
  entity: 'acceptedIssue',

  list: (vault, visitId) =>
    acceptancesOf(vault, visitId).map(({ entityId, issue, deletion }) => ({
      entityId,
      state: `${issue.id} ${deletion?.at ?? ''}`,
    })),

  statesSince: (vault, visitId, entityId) =>
    acceptancesOf(vault, visitId)
      .filter((each) => each.entityId === entityId)
      .map(({ issue: { id: _, letterId: __, ...state }, deletion }) => ({
        parts: stateToParts('acceptedIssue', state, deletion),
        at: state.acceptedAt,
        by: state.acceptedBy,
      })),

  write: (vault, visitId, entityId, parts) => {
    const read = stateFromParts('acceptedIssue', parts)
    const letter = letterOfVisit(vault.db, visitId)
    if (read === null || letter === null || entityOf(read.state) !== entityId) return false
    const before = acceptancesOf(vault, visitId).find((each) => each.entityId === entityId)
    const withdrawal = read.deletion ?? { at: vault.now(), by: vault.deviceId }
    // A reason is not reworded but given anew: the one before stays as a tombstone.
    if (before && before.deletion === null) markAcceptanceWithdrawn(vault.db, before.issue.id, withdrawal)
    const issue = { ...read.state, id: vault.newId(), letterId: letter.id }
    if (read.deletion === null || !before) insertAcceptedIssue(vault.db, issue)
    if (read.deletion !== null && !before) markAcceptanceWithdrawn(vault.db, issue.id, read.deletion)
    recordChange(vault.db, vault.deviceId, {
      entity: 'acceptedIssue',
      entityId: read.deletion === null || !before ? issue.id : before.issue.id,
      action: read.deletion === null ? 'create' : 'delete',
      baseRevision: read.deletion === null ? 0 : 1,
      revision: 1,
      payload: [JSON.stringify(read.state)],
      at: vault.now(),
    })
    return true
  },
}

const acceptancesOf = (vault: OpenVault, visitId: string) => {
  const letter = letterOfVisit(vault.db, visitId)
  return letter === null
    ? []
    : lastOfEachAcceptance(vault.db, letter.id).map((each) => ({ ...each, entityId: entityOf(each.issue) }))
}

const entityOf = ({ rule, paragraphId, quote }: Pick<Acceptance, 'rule' | 'paragraphId' | 'quote'>): string =>
  sha256(canonicalJson([rule, paragraphId, quote]))
