import { z } from 'zod'
import { VisitDetails } from '../visits/visit'
import type { Visit, VisitSummary } from '../visits/visit'
import { NewVisitForm } from '../visits/visitDraft'
import { operation } from './operation'

const nothing = z.strictObject({})
const visit = z.strictObject({ visitId: z.uuid() })

/** What the window may ask of visits, and of the form of one that does not exist yet. */
export const visitOperations = {
  'visits.list': operation(nothing).answers<readonly VisitSummary[]>(),
  'visits.get': operation(visit).answers<Visit>(),
  /** `version` null: the version of the pack that is valid on the last day of fieldwork. */
  'visits.create': operation(
    z.strictObject({
      frameworkId: z.string().max(100),
      version: z.string().max(20).nullable(),
      details: VisitDetails,
    }),
  ).answers<{ readonly visitId: string }>(),
  'visits.save': operation(
    z.strictObject({ visitId: z.uuid(), basedOn: z.int(), details: VisitDetails }),
  ).answers<{ readonly revision: number }>(),
  'visits.setArchived': operation(
    z.strictObject({ visitId: z.uuid(), archived: z.boolean() }),
  ).answers<null>(),
  'visits.addSample': operation(nothing).answers<{ readonly visitId: string }>(),

  /** As it was left, across locks and restarts. null: nothing is filled in. */
  'visitForm.get': operation(nothing).answers<NewVisitForm | null>(),
  'visitForm.keep': operation(z.strictObject({ form: NewVisitForm.nullable() })).answers<null>(),
} as const
