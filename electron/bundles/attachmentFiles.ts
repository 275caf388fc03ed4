import { existsSync, openSync } from 'node:fs'
import { attachmentLimits } from '@shared/attachments/attachment'
import type { KnownRecord } from '@shared/bundles/bundleFormat'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import * as folder from '../attachments/attachmentFolder'
import {
  attachmentEvenDeleted,
  attachmentsWithContent,
  knownFiles,
  moveAttachment,
} from '../attachments/attachmentRepository'
import type { StoredAttachment } from '../attachments/attachmentRepository'
import { newFileKey, openSealed, sealInto } from '../attachments/sealedFile'
import { codeOf } from '../ipc/dispatch'
import { unlessRefused } from '../vault/knownFailure'
import type { OpenVault } from '../vault/openVault'
import { sha256 } from './sha256'

/** The hashes of the attachments that records tell of. */
export const hashesIn = (records: readonly KnownRecord[]): readonly string[] => [
  ...new Set(
    records.flatMap(({ entity, set }) => {
      const hash = entity === 'attachment' ? set['field/sha256'] : undefined
      return typeof hash === 'string' ? [hash] : []
    }),
  ),
]

/**
 * The bytes of an attachment, proved to be those; null: no file of it is whole here. Where the disk refuses one of them,
 * another may have the same content; only where none can be read nobody knows, and the answer says which it is.
 */
export const bytesOfAttachment = async (
  vault: OpenVault,
  visitId: string,
  hash: string,
): Promise<Result<Uint8Array | null, AppError>> => {
  let refused: string | null = null
  for (const stored of attachmentsWithContent(vault.db, visitId, hash)) {
    const path = folder.pathOf(vault.attachmentsFolder, stored.file)
    const read = await unlessRefused(async () => ({ bytes: await readWhole(path, stored) }))
    if (read === null) refused ??= stored.id
    else if (read.bytes !== null && sha256(read.bytes) === hash) return ok(read.bytes)
  }
  return refused === null ? ok(null) : err({ kind: 'attachmentUnreadable', attachmentId: refused })
}

/** A sealed file that waits for the row that makes it count. */
export type StagedFile = Pick<StoredAttachment, 'id' | 'file' | 'key' | 'size' | 'sha256'>

/** Seals the bytes that came for every attachment that lacks them, and reads them back. Nothing of it counts yet. */
export const stageFiles = async (
  vault: OpenVault,
  visitId: string,
  records: readonly KnownRecord[],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Result<readonly StagedFile[], AppError>> => {
  const wanted = [...files].flatMap(([hash, bytes]) =>
    idsWithout(vault, visitId, records, hash).map((id) => ({ id, hash, bytes })),
  )
  const staged: StagedFile[] = []
  if (wanted.length === 0) return ok(staged)
  try {
    folder.ensureFolder(vault.attachmentsFolder)
    const bytes = wanted.reduce((sum, each) => sum + each.bytes.byteLength, 0)
    const free = folder.freeSpace(vault.attachmentsFolder)
    if (free - bytes < freeSpaceKept) return nearlyFull(free)
    for (const each of wanted) {
      const file = {
        id: each.id,
        file: folder.newFileName(),
        key: await newFileKey(),
        size: each.bytes.byteLength,
        sha256: each.hash,
      }
      staged.push(file)
      const path = folder.unfinishedPathOf(vault.attachmentsFolder, file.file)
      const writer = await sealInto(openSync(path, 'wx', 0o600), file.key)
      await writer.write(each.bytes)
      await writer.finish()
      const back = await readWhole(path, file)
      if (back === null || sha256(back) !== each.hash) throw new Error('A sealed file reads back differently')
    }
    folder.keepEntries(vault.attachmentsFolder)
    return ok(staged)
  } catch (error) {
    settleFiles(vault, staged)
    if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) return diskFull(0)
    throw error
  }
}

/** Names staged files in the rows of exactly these bytes; call it inside the transaction that writes these. */
export const nameFiles = (vault: OpenVault, visitId: string, staged: readonly StagedFile[]): void => {
  for (const file of staged) {
    const stored = attachmentEvenDeleted(vault.db, file.id)?.attachment
    if (stored?.visitId !== visitId || stored.size !== file.size || stored.sha256 !== file.sha256) continue
    moveAttachment(vault.db, file)
  }
}

/** After the transaction, however it ended: files that rows name get their names, the others go. */
export const settleFiles = (vault: OpenVault, staged: readonly StagedFile[]): void => {
  if (staged.length === 0) return
  const known = knownFiles(vault.db)
  for (const { file } of staged)
    if (known.has(file)) folder.putInPlace(vault.attachmentsFolder, file)
    else folder.discard(vault.attachmentsFolder, file)
}

/**
 * Attachments with this content whose bytes are not here: those the records bring, and those that wait for them. What
 * is here under other content stays as it is, whatever a record says of it.
 */
const idsWithout = (
  vault: OpenVault,
  visitId: string,
  records: readonly KnownRecord[],
  hash: string,
): readonly string[] => {
  const here = attachmentsWithContent(vault.db, visitId, hash)
  const whole = new Set(
    here.filter(({ file }) => existsSync(folder.pathOf(vault.attachmentsFolder, file))).map(({ id }) => id),
  )
  const coming = records.flatMap(({ entity, entityId, set }) =>
    entity === 'attachment' &&
    set['field/sha256'] === hash &&
    attachmentEvenDeleted(vault.db, entityId) === null
      ? [entityId]
      : [],
  )
  return [...new Set([...here.map(({ id }) => id), ...coming])].filter((id) => !whole.has(id))
}

const readWhole = async (
  path: string,
  { key, size }: Pick<StoredAttachment, 'key' | 'size'>,
): Promise<Uint8Array | null> => {
  const opened = await openSealed(path, key, size)
  if (!opened.ok) return null
  const steps: Uint8Array[] = []
  try {
    for (;;) {
      const read = await opened.value.read()
      if (!read.ok) return null
      if (read.value === null) return Buffer.concat(steps)
      steps.push(read.value)
    }
  } finally {
    opened.value.close()
  }
}

const { freeSpaceKept } = attachmentLimits

const nearlyFull = (freeSpace: number): Result<never, AppError> =>
  err({ kind: 'notAttached', reason: 'diskNearlyFull', limit: freeSpaceKept, freeSpace })

const diskFull = (freeSpace: number): Result<never, AppError> =>
  err({ kind: 'notAttached', reason: 'diskFull', limit: null, freeSpace })
