import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { readKeptPack } from '@shared/frameworks/keptPack'
import { keepPackText, packTextOfVisit } from '../frameworks/frameworkRepository'
import { revisedEntity } from '../vault/revisedEntity'
import { row } from '../vault/statements'
import { insertVisit, updateVisit, visitById } from '../visits/visitRepository'
import type { ThingStore } from './thingStore'

const { record, revisionAfter } = revisedEntity('visit', 'visit')

/** The visit itself with the framework it was made with, so that a colleague who has neither gets both. */
export const visitStore: ThingStore = {
  entity: 'visit',

  list: ({ db }, visitId) => {
    const found = row(db, 'SELECT revision FROM visit WHERE id = ?', visitId)
    return found ? [{ entityId: visitId, state: String(found.revision) }] : []
  },

  statesSince: ({ db }, visitId) => {
    const visit = visitById(db, visitId)
    const pack = packTextOfVisit(db, visitId)
    if (visit === null || pack === null) return []
    const { id: _id, revision: _revision, archived: _archived, ...state } = visit
    const savedAt = row(db, 'SELECT saved_at FROM visit WHERE id = ?', visitId)?.saved_at
    return [{ parts: stateToParts('visit', { ...state, pack }, null), at: String(savedAt), by: '' }]
  },

  write: (vault, visitId, entityId, parts) => {
    const read = stateFromParts('visit', parts)
    if (read === null || entityId !== visitId) return false
    const { framework, timeZone, createdAt, pack: packText, ...details } = read.state
    const at = vault.now()
    const before = visitById(vault.db, visitId)
    const present = before?.revision ?? 0
    const revision = revisionAfter(vault, visitId, present)
    if (before) updateVisit(vault.db, { id: visitId, revision, details, at })
    else {
      const pack = readKeptPack(packText)
      if (pack === null || pack.id !== framework.id || pack.version !== framework.version) return false
      const packDigest = keepPackText(vault.db, pack, packText)
      insertVisit(vault.db, { id: visitId, revision, packDigest, details, timeZone, at, createdAt })
    }
    record(vault, visitId, before ? 'save' : 'create', present, revision, [JSON.stringify(details)])
    return true
  },
}
