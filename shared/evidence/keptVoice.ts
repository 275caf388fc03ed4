import { z } from 'zod'
import { Day } from '../dates'

/** Those whom inspectors speak with, in the order in which a letter names them, and what they read. */
export const VoiceGroup = z.enum([
  'children',
  'parents',
  'carers',
  'social workers',
  'personal advisers',
  'independent reviewing officers',
  'managers',
  'senior leaders',
  'elected members',
  'other staff',
  'partner agencies',
  'case records',
  'documents',
])
export type VoiceGroup = z.infer<typeof VoiceGroup>

/** Groups of what is read; all others are people. */
export const readGroups: ReadonlySet<VoiceGroup> = new Set(['case records', 'documents'])

/** A number that the team keeps by hand beside those of the notes: "12 records read before the visit". */
export const KeptVoiceContent = z.strictObject({
  group: VoiceGroup,
  /** Below zero it takes off what the notes count twice. */
  number: z
    .int()
    .min(-9_999)
    .max(9_999)
    .refine((number) => number !== 0, { message: 'must not be 0' }),
  /** null: of no one day, as what was read before the visit. */
  day: Day.nullable(),
  /** Where it comes from: "by telephone", "the same two managers on both days". */
  source: z.string().trim().min(1).max(500),
  /** Who of the team counted. */
  by: z.string().trim().max(200),
})
export type KeptVoiceContent = z.infer<typeof KeptVoiceContent>

export type KeptVoice = KeptVoiceContent & {
  readonly id: string
  readonly visitId: string
  readonly revision: number
  readonly at: string
}
