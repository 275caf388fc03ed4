import { z } from 'zod'
import type { CommentPlace } from './commentPlace'

/** What somebody says of a paragraph, and what is answered; never part of the document. */
export const CommentText = z.string().trim().min(1).max(10_000)
/** Who says it: a name, as the team knows it; '' where nobody is named. */
export const PersonName = z.string().trim().max(200)

export type CommentEntry = { readonly author: string; readonly text: string; readonly at: string }

/** A comment on a paragraph with the answers to it. */
export type LetterComment = CommentPlace & {
  readonly id: string
  readonly letterId: string
  readonly revision: number
  readonly entries: readonly CommentEntry[]
  /** '' while it is open. */
  readonly resolvedAt: string
  readonly resolvedBy: string
}

export const isOpenComment = ({ resolvedAt }: Pick<LetterComment, 'resolvedAt'>): boolean => resolvedAt === ''
