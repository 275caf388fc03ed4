import { z } from 'zod'
import { Acceptance, isAcceptable } from '../letters/acceptedIssue'
import type { AcceptedIssue } from '../letters/acceptedIssue'
import type { Issue } from '../letters/issue'
import { EditedParts } from '../letters/import/editedDocument'
import { LetterContent } from '../letters/letter'
import type { Letter } from '../letters/letter'
import type { PassageUse } from '../letters/passageUses'
import type { RedraftPlan } from '../letters/redraft'
import { operation } from './operation'

const visit = z.strictObject({ visitId: z.uuid() })
const letter = z.strictObject({ letterId: z.uuid() })

/** What the window may ask of letters. */
export const letterOperations = {
  /** null: not drafted yet. */
  'letters.ofVisit': operation(visit).answers<Letter | null>(),
  'letters.draft': operation(visit).answers<Letter>(),
  'letters.planRedraft': operation(letter).answers<RedraftPlan>(),
  /** Applies the accepted proposals of a plan made afresh, by origin. */
  'letters.applyRedraft': operation(
    z.strictObject({
      letterId: z.uuid(),
      basedOn: z.int(),
      accepted: z.array(z.string().max(200)).max(5_000),
    }),
  ).answers<Letter>(),
  /** Applies the accepted changes of a document that was edited in Word, by the ids of a plan made afresh. */
  'letters.applyImport': operation(
    z.strictObject({
      letterId: z.uuid(),
      basedOn: z.int(),
      parts: EditedParts,
      accepted: z.array(z.string().max(20)).max(10_000),
    }),
  ).answers<Letter>(),
  'letters.save': operation(
    z.strictObject({ letterId: z.uuid(), basedOn: z.int(), content: LetterContent }),
  ).answers<{ readonly revision: number; readonly savedAt: string }>(),
  /** Of all passages of the visit that a finding or the letter rests on; a passage that is not here is not used. */
  'letters.passageUses': operation(visit).answers<readonly PassageUse[]>(),
  /** Every issue; those that somebody lets stand say so. */
  'letters.check': operation(letter).answers<readonly Issue[]>(),
  /** Holds for these words: once they change, the issue is open again. */
  'letters.acceptIssue': operation(
    Acceptance.extend({ letterId: z.uuid() }).refine(isAcceptable, { message: 'is settled, not accepted' }),
  ).answers<AcceptedIssue>(),
  'letters.withdrawAcceptance': operation(z.strictObject({ acceptanceId: z.uuid() })).answers<null>(),
} as const
