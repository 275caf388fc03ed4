import type { Attachment, AttachmentInVisit } from '@shared/attachments/attachment'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import {
  attachmentByContent,
  attachmentsOfVisit,
  insertAttachment,
  knownFiles,
  moveAttachment,
} from './attachmentRepository'
import type { StoredAttachment } from './attachmentRepository'
import { setOrphansAside } from './attachmentFolder'

export const attachmentsInVisit = (
  vault: OpenVault,
  visitId: string,
): Result<readonly AttachmentInVisit[], AppError> =>
  visitExists(vault.db, visitId)
    ? ok(attachmentsOfVisit(vault.db, visitId))
    : err({ kind: 'notFound', noun: 'visit' })

/** A sealed file that was read back whole gets its row; from here on it counts. */
export const storeAttachment = (
  vault: OpenVault,
  came: Omit<Attachment, 'id' | 'addedAt'> & {
    readonly noteId: string
    readonly file: string
    readonly key: string
  },
): Result<StoredAttachment, AppError> =>
  inTransaction(vault.db, () => {
    const at = vault.now()
    const lost = attachmentByContent(vault.db, came.visitId, came.sha256)
    // Its row has stayed and its file was lost or damaged: the same bytes mend it wherever it stands.
    if (lost) {
      moveAttachment(vault.db, { id: lost.id, file: came.file, key: came.key })
      record(vault, lost, 'restore', at)
      return ok({ ...lost, file: came.file, key: came.key })
    }
    const { visitId, name, mediaType, size, sha256, file, key } = came
    const attachment = { id: vault.newId(), visitId, name, mediaType, size, sha256, file, key, addedAt: at }
    insertAttachment(vault.db, { ...attachment, noteId: came.noteId, addedBy: vault.deviceId })
    record(vault, attachment, 'create', at)
    return ok(attachment)
  })

/** After an unclean exit: files that no row names go out of the way. A folder that refuses keeps nobody from work. */
export const setAsideStrays = (vault: OpenVault): void => {
  try {
    setOrphansAside(vault.attachmentsFolder, knownFiles(vault.db), vault.now().slice(0, 10))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

const record = (
  vault: OpenVault,
  { id, visitId, name, mediaType, size, sha256 }: Attachment,
  action: 'create' | 'restore',
  at: string,
): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'attachment',
    entityId: id,
    action,
    baseRevision: action === 'create' ? 0 : 1,
    revision: 1,
    payload: [visitId, name, mediaType, String(size), sha256],
    at,
  })
