import { z } from 'zod'
import type { CommentPlace } from './commentPlace'

/** More than any authority has sent. */
export const mostAccuracyComments = 500

const Cell = z.string().max(20_000)

/** A comment of the authority on the facts of the letter, as its table has it. */
export const AccuracyRow = z.strictObject({
  /** As the authority wrote it: "12", "para 3.2". */
  paragraphNumber: z.string().max(200),
  quoted: Cell,
  comment: Cell,
  evidence: Cell,
})

export const AccuracyVerdict = z.enum(['accepted', 'in-part', 'not-accepted'])

export type AccuracyRow = z.infer<typeof AccuracyRow>
export type AccuracyVerdict = z.infer<typeof AccuracyVerdict>

export type AccuracyAnswer = {
  /** '' until it is decided. */
  readonly verdict: AccuracyVerdict | ''
  readonly response: string
}

export type AccuracyComment = AccuracyRow &
  AccuracyAnswer &
  CommentPlace & {
    readonly id: string
    readonly letterId: string
    readonly revision: number
    readonly answeredBy: string
    readonly answeredAt: string
    readonly savedAt: string
  }

export const verdictWords: Readonly<Record<AccuracyVerdict, string>> = {
  accepted: 'Accepted',
  'in-part': 'Accepted in part',
  'not-accepted': 'Not accepted',
}

/** An answer is a decision with words to it. */
export const isAnswered = ({ verdict, response }: AccuracyAnswer): boolean =>
  verdict !== '' && response.trim() !== ''
