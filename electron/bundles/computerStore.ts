import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { nextRevision, recordChange } from '../vault/changeLog'
import { computerEvenDeleted, computersEvenDeleted, writeComputer } from './computerRepository'
import { readRecipient } from './deviceKey'
import type { ThingStore } from './thingStore'

/** The computers of the team: whoever gets one bundle knows for whom the next one is sealed. */
export const computerStore: ThingStore = {
  entity: 'computer',

  list: ({ db }, visitId) =>
    computersEvenDeleted(db, visitId).map(({ recipient, revision, deletion }) => ({
      entityId: recipient,
      state: `${revision} ${deletion?.at ?? ''}`,
    })),

  statesSince: ({ db }, visitId, recipient) => {
    const found = computerEvenDeleted(db, visitId, recipient)
    if (!found) return []
    const { name, device, addedBy, addedAt } = found
    const deletion = found.deletion && { ...found.deletion, because: '' }
    return [
      {
        parts: stateToParts('computer', { name, device, addedBy, addedAt }, deletion),
        at: found.deletion?.at ?? addedAt,
        by: addedBy,
      },
    ]
  },

  write: (vault, visitId, recipient, parts) => {
    const read = stateFromParts('computer', parts)
    if (read === null || readRecipient(recipient) !== recipient) return false
    const before = computerEvenDeleted(vault.db, visitId, recipient)
    const present = before?.revision ?? 0
    const revision = nextRevision(vault.db, 'computer', `${visitId}/${recipient}`, present)
    const deletion = read.deletion && { at: read.deletion.at, by: read.deletion.by }
    writeComputer(vault.db, visitId, { ...read.state, recipient, revision, deletion })
    recordChange(vault.db, vault.deviceId, {
      entity: 'computer',
      entityId: `${visitId}/${recipient}`,
      action: before ? 'save' : 'create',
      baseRevision: present,
      revision,
      payload: [JSON.stringify(read.state)],
      at: vault.now(),
    })
    return true
  },
}
