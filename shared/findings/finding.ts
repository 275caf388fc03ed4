import { z } from 'zod'

export const FindingKind = z.enum(['strength', 'improvement', 'priority-action', 'context'])

/** What the inspector words and decides; which passages it rests on are part of it. */
export const FindingContent = z.strictObject({
  area: z.string().max(10),
  kind: FindingKind,
  headline: z.boolean(),
  text: z.string().max(20_000),
  passageIds: z.array(z.uuid()).max(2_000).readonly(),
  /** Priority action only: which children are at what risk, how widespread (domain.md 1.3). */
  reason: z.string().max(5_000),
  /** Priority action only: the lead inspector who signed it off. */
  signedOffBy: z.string().max(200),
  /** When; missing: not signed off, or written in a visit file without its time. */
  signedOffAt: z.string().max(40).optional(),
  /** Children's Social Care National Framework: "outcome 1", "enabler 2" (domain.md 1.6). */
  nationalFramework: z.array(z.string().max(60)).max(10).readonly(),
})

export type FindingKind = z.infer<typeof FindingKind>
export type FindingContent = z.infer<typeof FindingContent>

/** A statement in one area, backed by passages. `position` orders findings within the visit, from 0. */
export type Finding = FindingContent & {
  readonly id: string
  readonly visitId: string
  readonly revision: number
  readonly position: number
}

/** Grade of one judgement area, decided by inspectors, never computed (domain.md 1.2). */
export const Judgement = z.strictObject({
  area: z.string().max(10),
  grade: z.string().max(40),
  rationale: z.string().max(5_000),
  passageIds: z.array(z.uuid()).max(2_000).readonly(),
})
export type Judgement = z.infer<typeof Judgement>
