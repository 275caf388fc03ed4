import { z } from 'zod'
import { Settlement } from '../evidence/settledContradiction'
import type { SettledContradiction } from '../evidence/settledContradiction'
import { ProportionTable } from '../letters/checks/proportionTable'
import { operation } from './operation'

const visit = z.strictObject({ visitId: z.uuid() })
const settled = z.strictObject({ settledId: z.uuid() })

/** What the window may ask of contradictions that are settled, and of the words for proportions. */
export const contradictionOperations = {
  /** Those that stand, in the order in which they were settled: an earlier one may not cover what came since. */
  'contradictions.list': operation(visit).answers<readonly SettledContradiction[]>(),
  'contradictions.settle': operation(
    z.strictObject({ visitId: z.uuid(), settlement: Settlement }),
  ).answers<SettledContradiction>(),
  /** Open again: what was settled stays kept, and `restore` brings it back. */
  'contradictions.reopen': operation(settled).answers<null>(),
  'contradictions.restore': operation(settled).answers<null>(),

  /** null: the table of the house. */
  'proportions.get': operation(z.strictObject({})).answers<ProportionTable | null>(),
  'proportions.set': operation(z.strictObject({ table: ProportionTable.nullable() })).answers<null>(),
} as const
