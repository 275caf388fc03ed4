import { z } from 'zod'

/** Why a contradiction in the notes holds no longer: which evidence it was about, as whoever settled it saw it. */
export const Settlement = z.strictObject({
  /** Names the contradiction: of a prompt, or of a measure that was counted. */
  key: z.string().min(1).max(5_000),
  /** What stood against each other. Evidence that joins later is none of it. */
  members: z
    .array(z.string().min(1).max(200))
    .min(2)
    .max(5_000)
    .refine((members) => new Set(members).size === members.length, { message: 'names something twice' })
    .readonly(),
  reason: z.string().trim().min(1).max(2_000),
  /** Who of the team settled it. */
  by: z.string().trim().max(200),
})
export type Settlement = z.infer<typeof Settlement>

export type SettledContradiction = Settlement & {
  readonly id: string
  readonly visitId: string
  readonly revision: number
  readonly at: string
}

/**
 * The settlement that covers what contradicts itself here; the last one first. null: none does, or evidence has joined
 * that nobody had seen when it was settled. Evidence that has gone since opens nothing again.
 */
export const settledBy = (
  { key, members }: Pick<Settlement, 'key' | 'members'>,
  settled: readonly SettledContradiction[],
): SettledContradiction | null =>
  settled.findLast((each) => {
    if (each.key !== key) return false
    const seen = new Set(each.members)
    return members.every((member) => seen.has(member))
  }) ?? null
