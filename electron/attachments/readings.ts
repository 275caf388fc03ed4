import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { sliceSize } from '@shared/attachments/attachment'
import type { Attachment } from '@shared/attachments/attachment'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { pathOf } from './attachmentFolder'
import { attachmentById } from './attachmentRepository'
import { openSealed } from './sealedFile'
import type { SealedReader } from './sealedFile'

/** A note may show many pictures at once; the rest waits outside. */
const mostReadings = 256

type Reading = {
  readonly id: string
  readonly reader: SealedReader
  readonly hash: Hash
  readonly sha256: string
}

/** The attachments that main is reading, slice by slice, to show or save them. */
export type Readings = {
  readonly open: (
    vault: OpenVault,
    attachmentId: string,
  ) => Promise<Result<{ readonly readingId: string; readonly attachment: Attachment }, AppError>>
  /** null: it has been read to its end, and is what was attached. */
  readonly read: (readingId: string) => Promise<Result<Uint8Array | null, AppError>>
  readonly close: (readingId: string) => Result<null, AppError>
  /** What is wrong with an attachment that could not be shown. */
  readonly look: (vault: OpenVault, attachmentId: string) => Promise<Result<Attachment, AppError>>
  readonly closeAll: () => void
}

export const createReadings = (): Readings => {
  const readings = new Map<string, Reading>()
  /** Found damaged in the middle, where a look at the beginning would find nothing. */
  const damaged = new Set<string>()

  const close = (readingId: string): Result<null, AppError> => {
    readings.get(readingId)?.reader.close()
    readings.delete(readingId)
    return ok(null)
  }

  const foundDamaged = (readingId: string, reading: Reading): Result<never, AppError> => {
    damaged.add(reading.id)
    close(readingId)
    return err({ kind: 'attachmentDamaged', part: 'content' })
  }

  const open: Readings['open'] = async (vault, attachmentId) => {
    const stored = attachmentById(vault.db, attachmentId)
    if (!stored) return err({ kind: 'notFound', noun: 'attachment' })
    const { file, key, ...attachment } = stored
    const reader = await openSealed(pathOf(vault.attachmentsFolder, file), key, stored.size)
    if (!reader.ok)
      return err({ kind: 'attachmentDamaged', part: reader.error === 'missing' ? 'missing' : 'content' })
    if (readings.size >= mostReadings) for (const oldest of [...readings.keys()].slice(0, 1)) close(oldest)
    const readingId = vault.newId()
    readings.set(readingId, {
      id: attachmentId,
      reader: reader.value,
      hash: createHash('sha256'),
      sha256: stored.sha256,
    })
    return ok({ readingId, attachment })
  }

  return {
    open,
    close,

    read: async (readingId) => {
      const reading = readings.get(readingId)
      if (!reading) return err({ kind: 'notFound', noun: 'attachment' })
      const pieces: Uint8Array[] = []
      for (let length = 0; length < sliceSize;) {
        const read = await reading.reader.read()
        if (!read.ok) return foundDamaged(readingId, reading)
        if (read.value === null) break
        pieces.push(read.value)
        reading.hash.update(read.value)
        length += read.value.byteLength
      }
      if (pieces.length > 0) return ok(Buffer.concat(pieces))
      if (reading.hash.digest('hex') !== reading.sha256) return foundDamaged(readingId, reading)
      damaged.delete(reading.id)
      close(readingId)
      return ok(null)
    },

    look: async (vault, attachmentId) => {
      const opened = await open(vault, attachmentId)
      if (!opened.ok) return opened
      close(opened.value.readingId)
      return damaged.has(attachmentId)
        ? err({ kind: 'attachmentDamaged', part: 'content' })
        : ok(opened.value.attachment)
    },

    closeAll: () => {
      for (const readingId of readings.keys()) close(readingId)
    },
  }
}
