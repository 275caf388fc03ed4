import { z } from 'zod'
import { LetterStage } from '@shared/letters/letter'
import type { StageStep } from '@shared/letters/stages'
import type { Database } from '../vault/database'
import { rows, run } from '../vault/statements'

const StepRow = z.object({
  revision: z.int(),
  from_stage: LetterStage,
  to_stage: LetterStage,
  taken_by: z.string(),
  reason: z.string(),
  at: z.string(),
})

/** Every step of a letter between stages, the first one first. */
export const listSteps = (db: Database, letterId: string): readonly StageStep[] =>
  rows(
    db,
    `SELECT revision, from_stage, to_stage, taken_by, reason, at FROM letter_stage_step
     WHERE letter_id = ? ORDER BY revision`,
    letterId,
  ).map((found) => {
    const { from_stage, to_stage, taken_by, ...step } = StepRow.parse(found)
    return { ...step, from: from_stage, to: to_stage, by: taken_by }
  })

export const insertStep = (db: Database, letterId: string, step: StageStep): void => {
  run(
    db,
    `INSERT INTO letter_stage_step (letter_id, revision, from_stage, to_stage, taken_by, reason, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    letterId,
    step.revision,
    step.from,
    step.to,
    step.by,
    step.reason,
    step.at,
  )
}
