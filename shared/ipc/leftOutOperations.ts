import { z } from 'zod'
import { LeavingOut } from '../letters/leftOutEvidence'
import type { LeftOutEvidence } from '../letters/leftOutEvidence'
import { operation } from './operation'

const leftOut = z.strictObject({ leftOutId: z.uuid() })

/** What the window may ask of strong evidence that stays out of the letter for a reason. */
export const leftOutOperations = {
  /** Those that stand, in the order in which they were decided. */
  'leftOut.list': operation(z.strictObject({ visitId: z.uuid() })).answers<readonly LeftOutEvidence[]>(),
  'leftOut.decide': operation(
    z.strictObject({ visitId: z.uuid(), leavingOut: LeavingOut }),
  ).answers<LeftOutEvidence>(),
  /** Undecided again: the reason stays kept, and `restore` brings it back. */
  'leftOut.takeUp': operation(leftOut).answers<null>(),
  'leftOut.restore': operation(leftOut).answers<null>(),
} as const
