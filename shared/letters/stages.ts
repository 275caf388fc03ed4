import type { LetterStage } from './letter'

/** The way of a letter, from its first draft to the text that goes out. */
export const stages: readonly LetterStage[] = [
  'draft',
  'team-check',
  'quality-assurance',
  'factual-accuracy',
  'final',
]

export const stageWords: Readonly<Record<LetterStage, string>> = {
  draft: 'Draft',
  'team-check': 'Team check',
  'quality-assurance': 'Quality assurance',
  'factual-accuracy': 'Factual accuracy',
  final: 'Final',
}

/** One step of a letter from a stage to another. `revision` is the version it was taken with. */
export type StageStep = {
  readonly revision: number
  readonly from: LetterStage
  readonly to: LetterStage
  /** '' where nobody was named. */
  readonly by: string
  readonly reason: string
  readonly at: string
}

/** Going on says itself; going back, and opening a final text again, has to be explained. */
export const needsReason = (from: LetterStage, to: LetterStage): boolean =>
  stages.indexOf(to) < stages.indexOf(from)

/** Stages that a step forward leaves out. */
export const leftOut = (from: LetterStage, to: LetterStage): readonly LetterStage[] =>
  stages.slice(stages.indexOf(from) + 1, Math.max(stages.indexOf(to), 0))

/** What keeps a letter from being final (`block`), and what whoever makes it final has to know first (`ask`). */
export type FinalQuestion = {
  readonly effect: 'block' | 'ask'
  readonly about: 'grade' | 'accuracy' | 'errors' | 'warnings' | 'comments'
  /** How many; 1 for a grade, each of which has its own words. */
  readonly count: number
  /** The words of a grade's problem; '' otherwise. */
  readonly message: string
}

export const isBlocked = (questions: readonly FinalQuestion[]): boolean =>
  questions.some(({ effect }) => effect === 'block')
