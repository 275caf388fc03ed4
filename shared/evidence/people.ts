import type { Note } from '../notes/note'
import type { VoiceGroup } from './keptVoice'

/** People a source role can name, in the order in which a letter names them. */
export const people: readonly (readonly [group: VoiceGroup, role: RegExp])[] = [
  ['social workers', /\b(social workers?|SWs?|ASYE|newly qualified)\b/i],
  ['personal advisers', /\b(personal advis[eo]rs?|PAs?)\b/],
  ['independent reviewing officers', /\b(independent reviewing officers?|IROs?)\b/i],
  ['managers', /\b(managers?|team leaders?|heads? of (service|the)|supervisors?)\b/i],
  [
    'senior leaders',
    /\b(director|chief executive|senior leaders?|senior leadership|assistant director|DCS)\b/i,
  ],
  ['elected members', /\b(lead member|elected members?|councillors?|leader of the council)\b/i],
]

/** In these ways of gathering evidence the source role names somebody who was spoken with. */
export const spokenWith: ReadonlySet<Note['activity']> = new Set([
  'case-sample',
  'case-track',
  'meeting',
  'staff',
])
