import { z } from 'zod'
import { AccuracyRow, AccuracyVerdict, mostAccuracyComments } from '../letters/accuracyComment'
import type { AccuracyComment } from '../letters/accuracyComment'
import { LetterStage } from '../letters/letter'
import type { Letter } from '../letters/letter'
import { CommentText, PersonName } from '../letters/letterComment'
import type { LetterComment } from '../letters/letterComment'
import type { LetterRevision, LetterVersion } from '../letters/letterVersion'
import type { FinalQuestion, StageStep } from '../letters/stages'
import { operation } from './operation'

const letter = z.strictObject({ letterId: z.uuid() })
const comment = z.strictObject({ commentId: z.uuid() })
const AccuracyIds = z.array(z.uuid()).min(1).max(mostAccuracyComments)

/** What the window may ask of a letter's way to its final text: stages, versions, comments, the authority's comments. */
export const letterReviewOperations = {
  /** Every step between stages, the first one first. */
  'letters.steps': operation(letter).answers<readonly StageStep[]>(),
  /** What blocks making it final, and what has to be known before. */
  'letters.beforeFinal': operation(letter).answers<readonly FinalQuestion[]>(),
  /** Takes a letter to another stage; back needs a reason. */
  'letters.moveStage': operation(
    z.strictObject({
      letterId: z.uuid(),
      basedOn: z.int(),
      to: LetterStage,
      by: PersonName,
      reason: z.string().trim().max(1_000),
    }),
  ).answers<Letter>(),
  /** The kept versions, newest first; the first of them is the present one. */
  'letters.versions': operation(letter).answers<readonly LetterVersion[]>(),
  'letters.version': operation(
    z.strictObject({ letterId: z.uuid(), revision: z.int() }),
  ).answers<LetterRevision>(),
  /** Saves the words of an earlier version as the next one, at the present stage. */
  'letters.restoreVersion': operation(
    z.strictObject({ letterId: z.uuid(), revision: z.int(), basedOn: z.int() }),
  ).answers<Letter>(),

  'comments.list': operation(letter).answers<readonly LetterComment[]>(),
  'comments.add': operation(
    z.strictObject({ letterId: z.uuid(), paragraphId: z.uuid(), text: CommentText, author: PersonName }),
  ).answers<LetterComment>(),
  'comments.reply': operation(
    z.strictObject({ commentId: z.uuid(), text: CommentText, author: PersonName }),
  ).answers<LetterComment>(),
  'comments.resolve': operation(
    z.strictObject({ commentId: z.uuid(), by: PersonName }),
  ).answers<LetterComment>(),
  'comments.reopen': operation(comment).answers<LetterComment>(),
  'comments.remove': operation(comment).answers<null>(),
  'comments.restore': operation(comment).answers<null>(),

  /** What the authority says of the facts, in the order of its table. */
  'accuracy.list': operation(letter).answers<readonly AccuracyComment[]>(),
  /** The rows of a table that was looked at: all are added and read back, or none. */
  'accuracy.addAll': operation(
    z.strictObject({
      letterId: z.uuid(),
      rows: z
        .array(AccuracyRow.extend({ paragraphId: z.uuid().nullable() }))
        .min(1)
        .max(mostAccuracyComments),
    }),
  ).answers<readonly AccuracyComment[]>(),
  'accuracy.answer': operation(
    z.strictObject({
      commentId: z.uuid(),
      basedOn: z.int(),
      verdict: AccuracyVerdict.or(z.literal('')),
      response: z.string().max(20_000),
      by: PersonName,
    }),
  ).answers<AccuracyComment>(),
  /** The paragraph that a comment is about, where its table did not say so; null: none. */
  'accuracy.attach': operation(
    z.strictObject({ commentId: z.uuid(), paragraphId: z.uuid().nullable() }),
  ).answers<AccuracyComment>(),
  'accuracy.remove': operation(z.strictObject({ commentIds: AccuracyIds })).answers<null>(),
  'accuracy.restore': operation(z.strictObject({ commentIds: AccuracyIds })).answers<null>(),
} as const
