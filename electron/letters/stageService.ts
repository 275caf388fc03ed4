import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { beforeFinal, questionWords } from '@shared/letters/beforeFinal'
import type { Letter } from '@shared/letters/letter'
import { needsReason } from '@shared/letters/stages'
import type { FinalQuestion } from '@shared/letters/stages'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Change } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { listAccuracy } from './accuracyRepository'
import { checkLetterById } from './checksOfLetter'
import { listComments } from './commentRepository'
import { gatherMaterial } from './letterMaterial'
import { letterById } from './letterRepository'
import { insertStep } from './stageRepository'
import { atRevision, noLetter, storedLetter, writeNext } from './writeLetter'

/** What blocks a final text, and what has to be known before it is one. */
export const questionsBeforeFinal = (
  vault: OpenVault,
  letterId: string,
): Result<readonly FinalQuestion[], AppError> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return noLetter
  const material = gatherMaterial(vault, letter.visitId)
  if (!material.ok) return material
  const issues = checkLetterById(vault, letterId)
  if (!issues.ok) return issues
  const { judgements, pack, passages } = material.value
  return ok(
    beforeFinal({
      judgements,
      pack,
      standing: new Set(passages.filter(({ gone }) => !gone).map(({ id }) => id)),
      issues: issues.value,
      comments: listComments(vault.db, letterId),
      accuracy: listAccuracy(vault.db, letterId),
    }),
  )
}

/** One step between stages, with who took it and why. It keeps a version for good; a final one is locked. */
export const moveStage = (
  vault: OpenVault,
  { letterId, basedOn, to, by, reason }: Parsed<'letters.moveStage'>,
): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    const letter = atRevision(letterById(vault.db, letterId), basedOn)
    if (!letter.ok || letter.value.stage === to) return letter
    const { stage: from } = letter.value
    if (needsReason(from, to) && reason === '') return err({ kind: 'reasonMissing' })
    if (to === 'final') {
      const blocked = blocking(vault, letterId)
      if (!blocked.ok) return blocked
      if (blocked.value.length > 0) return err({ kind: 'notFinalYet', because: blocked.value })
    }
    const action = actionOf(from, to)
    const { revision, at } = writeNext(vault, letter.value, {
      action,
      stage: to,
      checkpoint: true,
      reason,
      by,
    })
    insertStep(vault.db, letterId, { revision, from, to, by, reason, at })
    return storedLetter(vault, letterId)
  })

const blocking = (vault: OpenVault, letterId: string): Result<readonly string[], AppError> => {
  const questions = questionsBeforeFinal(vault, letterId)
  if (!questions.ok) return questions
  return ok(questions.value.filter(({ effect }) => effect === 'block').map(questionWords))
}

const actionOf = (from: Letter['stage'], to: Letter['stage']): Change['action'] =>
  to === 'final' ? 'finalise' : from === 'final' ? 'reopen' : 'stage'
