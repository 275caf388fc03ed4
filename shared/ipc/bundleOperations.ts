import { z } from 'zod'
import { SharedEntity } from '../bundles/bundleFormat'
import type { ClashCard } from '../bundles/clashCard'
import type { ExchangeOfVisit } from '../bundles/receivedSummary'
import { operation } from './operation'

const visit = z.strictObject({ visitId: z.uuid() })
const received = z.strictObject({ receivedId: z.uuid() })

/** What the window may ask of shared visits. Files and keys are chosen and read by main: no path comes here. */
export const bundleOperations = {
  /** The code that colleagues need to seal bundles for this computer. */
  'bundles.code': operation(z.strictObject({})).answers<{ readonly recipient: string }>(),
  /** The organisation's code: what this computer seals opens with its key too. '': no such key any more. */
  'bundles.setOrganisation': operation(z.strictObject({ recipient: z.string().max(300) })).answers<null>(),
  'bundles.ofVisit': operation(visit).answers<ExchangeOfVisit>(),
  /** Merges what was opened and looked at; null: there was nothing new. */
  'bundles.merge': operation(received).answers<{
    readonly visitId: string
    readonly mergeId: string | null
    readonly words: readonly string[]
  }>(),
  'bundles.drop': operation(received).answers<null>(),
  /** `changedSince`: something was saved or sent since, which would be lost. `notLast`: a later merge stands. */
  'bundles.undoMerge': operation(z.strictObject({ visitId: z.uuid(), mergeId: z.uuid() })).answers<
    'undone' | 'changedSince' | 'notLast'
  >(),

  /** What two people changed without knowing of each other, until somebody edits it or confirms what is shown. */
  'clashes.list': operation(visit).answers<readonly ClashCard[]>(),
  'clashes.confirm': operation(
    z.strictObject({
      visitId: z.uuid(),
      entity: SharedEntity,
      entityId: z.string().min(1).max(200),
      parts: z.array(z.string().max(1_000)).min(1).max(1_000).readonly(),
    }),
  ).answers<readonly ClashCard[]>(),
} as const
