import type { KeptVoice, KeptVoiceContent } from '@shared/evidence/keptVoice'
import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { revisedEntity } from '../vault/revisedEntity'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { listVoices, markVoiceDeleted, voiceById, writeVoiceRevision } from './voiceRepository'

const { record, revisionAfter, atRevision, changeDeletion } = revisedEntity('voice', 'kept number')

export const voicesInVisit = (vault: OpenVault, visitId: string): Result<readonly KeptVoice[], AppError> =>
  visitExists(vault.db, visitId) ? ok(listVoices(vault.db, visitId)) : noVisit

/** Keeps a number of people or records beside those of the notes. */
export const addVoice = (
  vault: OpenVault,
  { visitId, content }: Parsed<'voices.add'>,
): Result<KeptVoice, AppError> =>
  inTransaction(vault.db, () =>
    visitExists(vault.db, visitId) ? ok(writeVoice(vault, visitId, content)) : noVisit,
  )

/** Call it inside the transaction it belongs to. */
export const writeVoice = (vault: OpenVault, visitId: string, content: KeptVoiceContent): KeptVoice => {
  const voice = { ...content, id: vault.newId(), visitId, revision: 1, at: vault.now() }
  writeVoiceRevision(vault.db, voice)
  record(vault, voice.id, 'create', 0, 1, [JSON.stringify(content)])
  return voice
}

export const saveVoice = (
  vault: OpenVault,
  { voiceId, basedOn, content }: Parsed<'voices.save'>,
): Result<KeptVoice, AppError> =>
  inTransaction(vault.db, () => {
    const before = atRevision(voiceById(vault.db, voiceId), basedOn)
    if (!before.ok) return before
    const revision = revisionAfter(vault, voiceId, basedOn)
    const voice = { ...before.value, ...content, revision, at: vault.now() }
    writeVoiceRevision(vault.db, voice)
    record(vault, voiceId, 'save', basedOn, revision, [JSON.stringify(content)])
    return ok(voice)
  })

/** Takes a number out of all sums; it keeps what it said. */
export const removeVoice = (vault: OpenVault, voiceId: string): Result<null, AppError> =>
  changeDeletion(vault, voiceId, 'delete', () =>
    markVoiceDeleted(vault.db, voiceId, { at: vault.now(), by: vault.deviceId }),
  )

export const restoreVoice = (vault: OpenVault, voiceId: string): Result<null, AppError> =>
  changeDeletion(vault, voiceId, 'restore', () => markVoiceDeleted(vault.db, voiceId, null))

const noVisit: Result<never, AppError> = err({ kind: 'notFound', noun: 'visit' })
