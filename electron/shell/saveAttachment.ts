import { basename } from 'node:path'
import { stripped } from '@shared/attachments/stripped'
import { endingOf, isWordDocument, kindInWords } from '@shared/attachments/mediaType'
import type { Attachment } from '@shared/attachments/attachment'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { anonymousDocx } from '../attachments/anonymousDocx'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { writeVerified } from './writeVerified'

/**
 * Writes a copy of an attachment where the user wants it. What it says about its making is taken out of pictures and
 * Word documents; of other files only when the user has said so are they written as they came. null: cancelled.
 */
export const saveAttachment = async (
  core: Core,
  dialogs: Dialogs,
  { attachmentId, keepMetadata }: Parsed<'shell.saveAttachment'>,
): Promise<Result<Output<'shell.saveAttachment'>, AppError>> => {
  const read = await readWhole(core, attachmentId)
  if (!read.ok) return read
  const { attachment, content } = read.value
  const copy = keepMetadata ? content : withoutMetadata(attachment, content)
  if (copy === null) return err({ kind: 'notStripped' })
  const { name, mediaType } = attachment
  const ending = endingOf(name)
  const path = await dialogs.save(name, {
    name: kindInWords(mediaType, name),
    extensions: ending === '' ? ['*'] : [ending],
  })
  if (path === null) return ok(null)
  const written = await writeVerified(path, copy)
  return written.ok ? ok({ fileName: basename(path), bytes: written.value.bytes }) : err(written.error)
}

const withoutMetadata = ({ mediaType }: Attachment, content: Uint8Array): Uint8Array | null =>
  isWordDocument(mediaType) ? anonymousDocx(content) : stripped(mediaType, content)

const readWhole = async (
  core: Core,
  attachmentId: string,
): Promise<Result<{ readonly attachment: Attachment; readonly content: Uint8Array }, AppError>> => {
  const opened = await core.internal('internal.openAttachment', { attachmentId })
  if (!opened.ok) return opened
  const { readingId, attachment } = opened.value
  const content = new Uint8Array(attachment.size)
  for (let length = 0; ;) {
    const read = await core.internal('internal.readAttachment', { readingId })
    if (!read.ok) return read
    // Only at its end is it known to be, as a whole, what was attached.
    if (read.value === null) return ok({ attachment, content })
    content.set(read.value, length)
    length += read.value.byteLength
  }
}
