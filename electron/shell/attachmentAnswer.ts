import { isShown } from '@shared/attachments/mediaType'
import type { Core } from './coreClient'

const place = /^app:\/\/visitbook\/attachment\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Reads the attachment that an address of the app stands for; null where it stands for something else. */
export type AttachmentSource = (address: string) => Promise<Response> | null

/**
 * Pictures go to the window as a stream of decrypted slices. Only pictures, and only as what their own bytes say they
 * are: anything else, an unknown id, a damaged file and a locked vault are all the same 404.
 */
export const attachmentSource =
  (core: () => Core, ownOrigin: boolean): AttachmentSource =>
  (address) => {
    const attachmentId = place.exec(address)?.[1]
    return attachmentId === undefined ? null : answer(core(), attachmentId, ownOrigin)
  }

const answer = async (core: Core, attachmentId: string, ownOrigin: boolean) => {
  const opened = await core.internal('internal.openAttachment', { attachmentId })
  if (!opened.ok) return notFound()
  const { readingId, attachment } = opened.value
  const close = () => void core.internal('internal.closeAttachment', { readingId })
  if (!isShown(attachment.mediaType)) {
    close()
    return notFound()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const read = await core.internal('internal.readAttachment', { readingId })
        // Cut short, the picture counts as broken, and the note says what is wrong with it.
        if (!read.ok) controller.error(new Error(read.error.kind))
        else if (read.value === null) controller.close()
        else controller.enqueue(read.value)
      },
      cancel: close,
    },
    { highWaterMark: 1 },
  )
  return new Response(body, {
    headers: {
      ...closed,
      'Content-Type': attachment.mediaType,
      'Content-Length': String(attachment.size),
      // The development server's page has another origin.
      'Cross-Origin-Resource-Policy': ownOrigin ? 'same-origin' : 'cross-origin',
    },
  })
}

/** Opened as a page, which nothing in the app does, it could still do nothing. Nothing of it is kept. */
const closed = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

const notFound = () =>
  new Response('Not found', { status: 404, headers: { ...closed, 'Content-Type': 'text/plain' } })
