import { sliceSize } from '@shared/attachments/attachment'
import type { AttachProgress } from '@shared/attachments/attachment'
import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import { valueOf } from './aCore'
import type { TestCore } from './aCore'

type Where = { readonly visitId: string; readonly noteId: string }

/** A picture of one point, as small as a PNG can be. */
export const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Sends a file as the window does, up to the last slice. */
export const send = async (core: TestCore, where: Where, name: string, content: Buffer): Promise<string> => {
  const { uploadId } = await core.ask('attachments.begin', { ...where, name, size: content.byteLength })
  for (let offset = 0; offset < content.byteLength; offset += sliceSize)
    await core.ask('attachments.append', {
      uploadId,
      offset,
      bytes: new Uint8Array(content.subarray(offset, offset + sliceSize)),
    })
  return uploadId
}

/** Asks for the end until it has come. */
export const finish = async (
  core: TestCore,
  uploadId: string,
): Promise<Result<Extract<AttachProgress, { kind: 'attached' }>, AppError>> => {
  for (;;) {
    const answer = await core.call('attachments.finish', { uploadId })
    if (!answer.ok) return answer
    if (answer.value.kind === 'attached') return { ok: true, value: answer.value }
  }
}

export const attach = async (core: TestCore, where: Where, name: string, content: Buffer) =>
  valueOf(await finish(core, await send(core, where, name, content)))

/** The whole content of an attachment as main reads it. */
export const contentOf = async (core: TestCore, attachmentId: string): Promise<Result<Buffer, AppError>> => {
  const opened = await core.call('internal.openAttachment', { attachmentId })
  if (!opened.ok) return opened
  const pieces: Uint8Array[] = []
  for (;;) {
    const { readingId } = opened.value
    const read = await core.call('internal.readAttachment', { readingId })
    if (!read.ok) return read
    if (read.value === null) return { ok: true, value: Buffer.concat(pieces) }
    pieces.push(read.value)
  }
}
