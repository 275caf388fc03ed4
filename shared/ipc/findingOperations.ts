import { z } from 'zod'
import { FindingContent, Judgement } from '../findings/finding'
import type { Finding } from '../findings/finding'
import { operation } from './operation'

const visit = z.strictObject({ visitId: z.uuid() })
const finding = z.strictObject({ findingId: z.uuid() })

/** What the window may ask of findings and judgements. */
export const findingOperations = {
  'findings.list': operation(visit).answers<readonly Finding[]>(),
  'findings.create': operation(
    z.strictObject({ visitId: z.uuid(), content: FindingContent }),
  ).answers<Finding>(),
  'findings.save': operation(
    z.strictObject({ findingId: z.uuid(), basedOn: z.int(), content: FindingContent }),
  ).answers<{ readonly revision: number; readonly savedAt: string }>(),
  'findings.delete': operation(finding).answers<null>(),
  'findings.restore': operation(finding).answers<null>(),
  /** All findings of the visit in their new order. */
  'findings.order': operation(
    z.strictObject({ visitId: z.uuid(), findingIds: z.array(z.uuid()).max(5_000) }),
  ).answers<null>(),

  'judgements.list': operation(visit).answers<readonly Judgement[]>(),
  /** An empty grade takes the judgement away. */
  'judgements.set': operation(z.strictObject({ visitId: z.uuid(), judgement: Judgement })).answers<null>(),
} as const
