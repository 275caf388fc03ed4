import { createHash } from 'node:crypto'
import { openSync } from 'node:fs'
import type { Hash } from 'node:crypto'
import type { Attachment, AttachProgress, AttachmentLimits } from '@shared/attachments/attachment'
import { safeFileName } from '@shared/attachments/fileName'
import { mediaTypeOf, tellingBytes } from '@shared/attachments/mediaType'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { noteOwner } from '../notes/noteRepository'
import { codeOf } from '../ipc/dispatch'
import type { OpenVault } from '../vault/openVault'
import * as folder from './attachmentFolder'
import { attachmentByContent } from './attachmentRepository'
import type { StoredAttachment } from './attachmentRepository'
import { storeAttachment } from './attachmentService'
import { openKept } from './keptCopy'
import type { KeptCopy } from './keptCopy'
import { newFileKey, openSealed, sealInto } from './sealedFile'
import type { SealedReader, SealedWriter } from './sealedFile'

/** More at once is a fault of the window: it sends one file after another. */
const mostUploads = 4
/** One call reads back so much: a note can be saved between two of them. */
const checkedAtOnce = 1_000_000

type Upload = {
  readonly vault: OpenVault
  readonly visitId: string
  readonly noteId: string
  readonly name: string
  readonly size: number
  readonly file: string
  readonly key: string
  readonly writer: SealedWriter
  readonly hash: Hash
  start: Buffer
  received: number
  /** Of all that came, once it has come. */
  sha256: string
  /** An attachment with the same bytes, until its file has been read to its end. */
  kept: KeptCopy | null
  check: { readonly reader: SealedReader; readonly hash: Hash; done: number } | null
}

type NotAttached = Extract<AppError, { kind: 'notAttached' }>

/** The files that are on their way into the vault. */
export type Uploads = {
  readonly begin: (
    vault: OpenVault,
    input: Parsed<'attachments.begin'>,
  ) => Promise<Result<Output<'attachments.begin'>, AppError>>
  readonly append: (
    vault: OpenVault,
    input: Parsed<'attachments.append'>,
  ) => Promise<Result<Output<'attachments.append'>, AppError>>
  readonly finish: (
    vault: OpenVault,
    input: Parsed<'attachments.finish'>,
  ) => Promise<Result<AttachProgress, AppError>>
  readonly cancel: (vault: OpenVault, input: Parsed<'attachments.cancel'>) => Result<null, AppError>
  /** The vault is locked: what was not finished leaves nothing. */
  readonly dropAll: () => void
}

/**
 * A file is written beside its name, flushed, read back, compared; then its row makes it count, and it gets its name.
 * Whenever this is interrupted, the whole attachment is there, or nothing of it is left after the next unlock.
 */
export const createUploads = (limits: AttachmentLimits): Uploads => {
  const uploads = new Map<string, Upload>()

  const drop = (id: string): void => {
    const upload = uploads.get(id)
    uploads.delete(id)
    if (!upload) return
    upload.check?.reader.close()
    upload.kept?.close()
    upload.writer.abandon()
    folder.discard(upload.vault.attachmentsFolder, upload.file)
  }

  /** Runs a step; whatever goes wrong in it, nothing of the file stays. */
  const step = async <T>(
    id: string,
    work: (upload: Upload) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> => {
    const upload = uploads.get(id)
    if (!upload) return err({ kind: 'notFound', noun: 'attachment' })
    try {
      const answer = await work(upload)
      if (!answer.ok) drop(id)
      return answer
    } catch (error) {
      drop(id)
      if (isFullDisk(error)) return notAttached('diskFull', { freeSpace: 0 })
      throw error
    }
  }

  return {
    begin: async (vault, { visitId, noteId, name, size }) => {
      if (noteOwner(vault.db, noteId)?.visitId !== visitId) return err({ kind: 'notFound', noun: 'note' })
      if (uploads.size >= mostUploads) return notAttached('tooMany')
      if (size === 0) return notAttached('empty')
      if (size > limits.largestFile) return notAttached('tooLarge', { limit: limits.largestFile })
      folder.ensureFolder(vault.attachmentsFolder)
      const outstanding = [...uploads.values()].reduce((sum, each) => sum + each.size - each.received, 0)
      const free = folder.freeSpace(vault.attachmentsFolder)
      if (free - outstanding - size < limits.freeSpaceKept)
        return notAttached('diskNearlyFull', { limit: limits.freeSpaceKept, freeSpace: free })
      const [uploadId, file, key] = [vault.newId(), folder.newFileName(), await newFileKey()]
      try {
        const path = folder.unfinishedPathOf(vault.attachmentsFolder, file)
        const writer = await sealInto(openSync(path, 'wx', 0o600), key)
        uploads.set(uploadId, {
          vault,
          visitId,
          noteId,
          name: safeFileName(name),
          size,
          file,
          key,
          writer,
          hash: createHash('sha256'),
          start: Buffer.alloc(0),
          received: 0,
          sha256: '',
          kept: null,
          check: null,
        })
        return ok({ uploadId })
      } catch (error) {
        folder.discard(vault.attachmentsFolder, file)
        if (isFullDisk(error)) return notAttached('diskFull', { freeSpace: 0 })
        throw error
      }
    },

    append: (_, { uploadId, offset, bytes }) =>
      step(uploadId, async (upload) => {
        const after = upload.received + bytes.byteLength
        // The file was changed while it was read: what came so far belongs to no file that ever was.
        if (offset !== upload.received || after > upload.size || upload.check) return notAttached('changed')
        if (upload.start.byteLength < tellingBytes)
          upload.start = Buffer.concat([upload.start, bytes.subarray(0, tellingBytes)])
        upload.hash.update(bytes)
        await upload.writer.write(bytes)
        upload.received = after
        return ok({ received: after })
      }),

    finish: async (vault, { uploadId }) => {
      const answer = await step(uploadId, async (upload): Promise<Result<AttachProgress, AppError>> => {
        if (upload.received !== upload.size) return notAttached('changed')
        if (!upload.check) {
          if (upload.sha256 === '') {
            upload.sha256 = upload.hash.digest('hex')
            const known = attachmentByContent(vault.db, upload.visitId, upload.sha256)
            upload.kept = known && (await openKept(vault, known))
          }
          // What is here already is enough, where it can be read to its end; where not, what came now mends it.
          const seen = await upload.kept?.readOn(checkedAtOnce)
          if (seen === 'more') return ok({ kind: 'checking', checked: 0 })
          if (upload.kept && seen === 'whole') return ok(attached(vault, upload.kept.stored, true))
          upload.kept?.close()
          upload.kept = null
          await upload.writer.finish()
          folder.keepEntries(vault.attachmentsFolder)
          const path = folder.unfinishedPathOf(vault.attachmentsFolder, upload.file)
          const reader = await openSealed(path, upload.key, upload.size)
          if (!reader.ok) return notAttached('readBackDiffers')
          upload.check = { reader: reader.value, hash: createHash('sha256'), done: 0 }
          return ok({ kind: 'checking', checked: 0 })
        }
        const { check } = upload
        for (const until = check.done + checkedAtOnce; check.done < until;) {
          const read = await check.reader.read()
          if (!read.ok) return notAttached('readBackDiffers')
          if (read.value === null) return store(vault, uploadId, upload, check)
          check.hash.update(read.value)
          check.done += read.value.byteLength
        }
        return ok({ kind: 'checking', checked: check.done })
      })
      // The same bytes were there before: only this copy of them goes.
      if (answer.ok && answer.value.kind === 'attached') drop(uploadId)
      return answer
    },

    cancel: (_, { uploadId }) => {
      drop(uploadId)
      return ok(null)
    },

    dropAll: () => {
      for (const id of uploads.keys()) drop(id)
    },
  }

  function store(
    vault: OpenVault,
    uploadId: string,
    upload: Upload,
    check: NonNullable<Upload['check']>,
  ): Result<AttachProgress, AppError> {
    check.reader.close()
    if (check.hash.digest('hex') !== upload.sha256) return notAttached('readBackDiffers')
    const stored = storeAttachment(vault, {
      ...upload,
      mediaType: mediaTypeOf(upload.start, upload.name),
    })
    if (!stored.ok) return stored
    // Its row names the file: whatever happens from here on, it is not an upload that could be dropped.
    uploads.delete(uploadId)
    folder.putInPlace(vault.attachmentsFolder, upload.file)
    return ok(attached(vault, stored.value, false))
  }

  function attached(vault: OpenVault, { file: _, key: __, ...attachment }: StoredAttachment, known: boolean) {
    const free = folder.freeSpace(vault.attachmentsFolder)
    return {
      kind: 'attached' as const,
      attachment: attachment satisfies Attachment,
      known,
      freeSpace: free < limits.freeSpaceWarned ? free : null,
    }
  }
}

const isFullDisk = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(codeOf(error))

const notAttached = (
  reason: NotAttached['reason'],
  more: Partial<Pick<NotAttached, 'limit' | 'freeSpace'>> = {},
): Result<never, NotAttached> => err({ kind: 'notAttached', reason, limit: null, freeSpace: null, ...more })
