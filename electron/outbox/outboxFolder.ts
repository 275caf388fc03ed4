import { createHash } from 'node:crypto'
import { openSync } from 'node:fs'
import * as sealedFolder from '../attachments/attachmentFolder'
import { newFileKey, openSealed, sealInto } from '../attachments/sealedFile'
import type { KeptContent } from './outboxRepository'

const slice = 1_000_000

/**
 * Seals a file that is to be sent, beside the database, and reads it back. It counts from `putInPlace` on, after its
 * row is there; null: what was read back is not what was written.
 */
export const sealForSending = async (folder: string, bytes: Uint8Array): Promise<KeptContent | null> => {
  sealedFolder.ensureFolder(folder)
  const [file, key] = [sealedFolder.newFileName(), await newFileKey()]
  const path = sealedFolder.unfinishedPathOf(folder, file)
  const writer = await sealInto(openSync(path, 'wx', 0o600), key)
  try {
    for (let at = 0; at < bytes.byteLength; at += slice) await writer.write(bytes.subarray(at, at + slice))
    await writer.finish()
  } catch (error) {
    writer.abandon()
    sealedFolder.discard(folder, file)
    throw error
  }
  const kept = { sha256: hashOf(bytes), size: bytes.byteLength, file, key }
  if (await isWhole(path, kept)) {
    // Before its row is there: a row without its file would never be sent.
    sealedFolder.keepEntries(folder)
    return kept
  }
  sealedFolder.discard(folder, file)
  return null
}

/** Whether the sealed copy holds what its row says. */
export const isWhole = async (path: string, { key, size, sha256 }: KeptContent): Promise<boolean> => {
  const opened = await openSealed(path, key, size)
  if (!opened.ok) return false
  const hash = createHash('sha256')
  try {
    for (;;) {
      const read = await opened.value.read()
      if (!read.ok) return false
      if (read.value === null) return hash.digest('hex') === sha256
      hash.update(read.value)
    }
  } finally {
    opened.value.close()
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
