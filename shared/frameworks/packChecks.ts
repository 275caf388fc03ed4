import { z } from 'zod'

const RuleName = z
  .string()
  .regex(/^(?:identity|evidence|proportion|style|structure|grade|date)\.[a-z][a-z0-9-]*$/, {
    message: 'must be a rule like style.sentence-length',
  })
const Severity = z.enum(['error', 'warning', 'info'])

/**
 * A rule of the pack's own. `phrase` is words, not a program: `|` stands between words of which any will do, and `*`
 * for any letters ("safeguard* lead|leads"); white space stands for any white space. Capitals make no difference.
 */
export const AddedCheck = z.strictObject({
  id: RuleName,
  severity: Severity,
  phrase: z.string().min(1).max(300),
  /** One sentence: what is wrong and why it matters. */
  reason: z.string().min(1).max(500),
  /** What one key puts in its place. */
  replacement: z.string().max(300).optional(),
  /** Where it is looked for; left out: in every statement. */
  where: z.enum(['everywhere', 'improvements']).optional(),
})

/** What a framework changes about the checks: rules switched off, graver or milder, by other numbers, and of its own. */
export const PackChecks = z.strictObject({
  off: z.array(RuleName).max(200).readonly().optional(),
  severity: z.record(RuleName, Severity).optional(),
  tune: z.record(RuleName, z.number().min(1).max(100_000)).optional(),
  add: z.array(AddedCheck).max(500).readonly().optional(),
})

export type AddedCheck = z.infer<typeof AddedCheck>
export type PackChecks = z.infer<typeof PackChecks>
