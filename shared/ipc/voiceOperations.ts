import { z } from 'zod'
import { KeptVoiceContent } from '../evidence/keptVoice'
import type { KeptVoice } from '../evidence/keptVoice'
import { operation } from './operation'

const visit = z.strictObject({ visitId: z.uuid() })
const voice = z.strictObject({ voiceId: z.uuid() })

/** What the window may ask of people and records counted by hand. */
export const voiceOperations = {
  /** Numbers of people and records that the team keeps by hand, in the order in which they were kept. */
  'voices.list': operation(visit).answers<readonly KeptVoice[]>(),
  'voices.add': operation(
    z.strictObject({ visitId: z.uuid(), content: KeptVoiceContent }),
  ).answers<KeptVoice>(),
  'voices.save': operation(
    z.strictObject({ voiceId: z.uuid(), basedOn: z.int(), content: KeptVoiceContent }),
  ).answers<KeptVoice>(),
  'voices.remove': operation(voice).answers<null>(),
  'voices.restore': operation(voice).answers<null>(),
} as const
