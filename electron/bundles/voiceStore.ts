import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { markVoiceDeleted, voiceEvenDeleted, writeVoiceRevision } from '../evidence/voiceRepository'
import { revisedEntity } from '../vault/revisedEntity'
import { isOfOtherVisit, listedBy } from './thingStore'
import type { ThingStore } from './thingStore'

const { record, revisionAfter } = revisedEntity('voice', 'kept number')

/** The numbers of people and records that the team keeps by hand. */
export const voiceStore: ThingStore = {
  entity: 'voice',

  list: ({ db }, visitId) =>
    listedBy(db, 'SELECT id, revision, deleted_at FROM visit_voice WHERE visit_id = ? ORDER BY id', visitId),

  statesSince: ({ db }, _visitId, voiceId) => {
    const found = voiceEvenDeleted(db, voiceId)
    if (!found) return []
    const { group, number, day, source, by, at } = found.voice
    return [{ parts: stateToParts('voice', { group, number, day, source, by }, found.deletion), at, by }]
  },

  write: (vault, visitId, voiceId, parts) => {
    const read = stateFromParts('voice', parts)
    if (read === null || isOfOtherVisit(vault.db, 'visit_voice', voiceId, visitId)) return false
    const before = voiceEvenDeleted(vault.db, voiceId)
    const present = before?.voice.revision ?? 0
    const revision = revisionAfter(vault, voiceId, present)
    writeVoiceRevision(vault.db, { ...read.state, id: voiceId, visitId, revision, at: vault.now() })
    markVoiceDeleted(vault.db, voiceId, read.deletion)
    record(vault, voiceId, before ? 'save' : 'create', present, revision, [JSON.stringify(read.state)])
    return true
  },
}
