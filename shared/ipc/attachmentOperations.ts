import { z } from 'zod'
import { Slice } from '../attachments/attachment'
import type { AttachProgress, Attachment, AttachmentInVisit } from '../attachments/attachment'
import { operation } from './operation'

const visit = z.strictObject({ visitId: z.uuid() })
const attachment = z.strictObject({ attachmentId: z.uuid() })

/** What the window may ask of attachments, beside what needs a dialog. */
export const attachmentOperations = {
  /** A file comes in slices, one after another; nothing of it is kept until `finish` says that it is attached. */
  'attachments.begin': operation(
    z.strictObject({
      visitId: z.uuid(),
      noteId: z.uuid(),
      name: z.string().max(1_000),
      size: z.int().min(0),
    }),
  ).answers<{ readonly uploadId: string }>(),
  'attachments.append': operation(
    z.strictObject({ uploadId: z.uuid(), offset: z.int().min(0), bytes: Slice }),
  ).answers<{ readonly received: number }>(),
  /** Asked again and again while it answers that it is checking. */
  'attachments.finish': operation(z.strictObject({ uploadId: z.uuid() })).answers<AttachProgress>(),
  'attachments.cancel': operation(z.strictObject({ uploadId: z.uuid() })).answers<null>(),
  'attachments.list': operation(visit).answers<readonly AttachmentInVisit[]>(),
  /** Says what is wrong with one that cannot be shown. */
  'attachments.get': operation(attachment).answers<Attachment>(),
} as const
