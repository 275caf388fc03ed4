import { z } from 'zod'
import { LineContent, LineOrigin, LineState } from '../enquiries/lineOfEnquiry'
import type { LineOfEnquiry } from '../enquiries/lineOfEnquiry'
import { ReferBackContent } from '../referBacks/referBack'
import type { ReferBack, ReferBackVersion } from '../referBacks/referBack'
import { operation } from './operation'

const visit = z.strictObject({ visitId: z.uuid() })
const line = z.strictObject({ lineId: z.uuid() })
const referBack = z.strictObject({ referBackId: z.uuid() })

/** What the window may ask of lines of enquiry and of refer-backs. */
export const enquiryOperations = {
  /** Lines of enquiry, in the order in which they were asked. */
  'enquiries.list': operation(visit).answers<readonly LineOfEnquiry[]>(),
  'enquiries.create': operation(
    z.strictObject({ visitId: z.uuid(), content: LineContent, origin: LineOrigin.nullable() }),
  ).answers<LineOfEnquiry>(),
  'enquiries.save': operation(
    z.strictObject({ lineId: z.uuid(), basedOn: z.int(), content: LineContent }),
  ).answers<{ readonly revision: number; readonly savedAt: string }>(),
  /** Answers, drops or reopens a line; the first two need a reason. */
  'enquiries.decide': operation(
    z.strictObject({
      lineId: z.uuid(),
      basedOn: z.int(),
      state: LineState,
      reason: z.string().max(5_000),
      by: z.string().max(200),
    }),
  ).answers<LineOfEnquiry>(),
  'enquiries.delete': operation(
    z.strictObject({ lineId: z.uuid(), reason: z.string().max(1_000) }),
  ).answers<null>(),
  'enquiries.restore': operation(line).answers<null>(),

  /** Kept apart from everything else: no other operation reads a refer-back. The latest first. */
  'referBacks.list': operation(visit).answers<readonly ReferBack[]>(),
  'referBacks.get': operation(referBack).answers<ReferBack>(),
  /** Both answer what was read back from the database after the commit. */
  'referBacks.create': operation(
    z.strictObject({ visitId: z.uuid(), content: ReferBackContent }),
  ).answers<ReferBack>(),
  'referBacks.save': operation(
    z.strictObject({
      referBackId: z.uuid(),
      basedOn: z.int(),
      content: ReferBackContent,
      checkpoint: z.boolean(),
    }),
  ).answers<ReferBack>(),
  /** The kept versions, newest first. */
  'referBacks.versions': operation(referBack).answers<readonly ReferBackVersion[]>(),
  'referBacks.delete': operation(
    z.strictObject({ referBackId: z.uuid(), reason: z.string().trim().min(1).max(1_000) }),
  ).answers<null>(),
} as const
