import type { KeptVoiceContent } from '../evidence/keptVoice'
import type { VoiceNote } from '../evidence/voices'
import type { Finding, Judgement } from '../findings/finding'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import type { NewId } from '../ids'
import type { Note, Passage } from '../notes/note'
import type { VisitDetails } from '../visits/visit'

/** What drafting reads. Of a note it needs no text: the letter's words come from the findings. */
export type DraftInput = {
  readonly visit: VisitDetails
  readonly pack: FrameworkPack
  readonly findings: readonly Finding[]
  readonly passages: readonly Passage[]
  readonly notes: readonly (VoiceNote & Pick<Note, 'id' | 'revision'>)[]
  /** Whom the team spoke with and what it read, as kept by hand. */
  readonly voices: readonly Pick<KeptVoiceContent, 'group' | 'number'>[]
  readonly judgements: readonly Judgement[]
  readonly newId: NewId
}
