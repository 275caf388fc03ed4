import { z } from 'zod'

/** `identity`: may lead to a person, and is kept for a reason. `spelling`: is spelt so. */
export const KnownWordKind = z.enum(['identity', 'spelling'])
export type KnownWordKind = z.infer<typeof KnownWordKind>

/** A word or phrase of one line; the reason says why an identifier is kept. */
export const KnownWordContent = z.strictObject({
  word: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\n\r]*$/),
  kind: KnownWordKind,
  reason: z.string().trim().max(1_000),
})
export type KnownWordContent = z.infer<typeof KnownWordContent>

/** A word that the identity guard or the spelling leaves alone. */
export type KnownWord = KnownWordContent & {
  readonly id: string
  /** null: it is in the user's own list and holds in every visit. */
  readonly visitId: string | null
  /** The member of the team who writes here, or ''. */
  readonly addedBy: string
  readonly addedAt: string
}

/** Whether an identifier may be kept for the reason that is given: it needs one. */
export const lacksReason = ({ kind, reason }: KnownWordContent): boolean =>
  kind === 'identity' && reason.trim() === ''
