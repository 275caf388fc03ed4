import type { LetterContent, LetterStage } from './letter'
import type { StageStep } from './stages'

/** One kept version of a letter in the list of them; several that say the same are one. */
export type LetterVersion = {
  readonly revision: number
  readonly stage: LetterStage
  readonly savedAt: string
  /** Who wrote on the computer that saved it; '' where nobody was named. */
  readonly savedBy: string
  readonly wordCount: number
  /** Kept for good: a step, a new draft, or the state that was left. */
  readonly checkpoint: boolean
  /** The step it was kept with. */
  readonly step: StageStep | null
}

/** A kept version, whole. */
export type LetterRevision = {
  readonly revision: number
  readonly stage: LetterStage
  readonly savedAt: string
  readonly content: LetterContent
}
