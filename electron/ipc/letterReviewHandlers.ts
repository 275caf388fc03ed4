import type { letterReviewOperations } from '@shared/ipc/letterReviewOperations'
import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import {
  accuracyOfLetter,
  addAccuracy,
  answerAccuracy,
  attachAccuracy,
  removeAccuracy,
  restoreAccuracy,
} from '../letters/accuracyService'
import {
  addComment,
  commentsOnLetter,
  removeComment,
  reopenComment,
  replyToComment,
  resolveComment,
  restoreComment,
} from '../letters/commentService'
import { restoreVersion, stepsOfLetter, versionOfLetter, versionsOfLetter } from '../letters/versionService'
import type { OpenVault } from '../vault/openVault'
import type { Handlers } from './dispatch'
import { loadingFirst } from './loadingFirst'

type InVault = <Input, T>(
  handle: (vault: OpenVault, input: Input) => T,
) => (input: Input) => T | Result<never, AppError>

const loadStages = () => import('../letters/stageService')

/** The way of a letter to its final text: stages, versions, comments, and what the authority says of its facts. */
export const letterReviewHandlers = (inVault: InVault): Handlers<typeof letterReviewOperations> => {
  const inVaultWith = loadingFirst(inVault)
  return {
    'letters.steps': inVault((vault, { letterId }) => stepsOfLetter(vault, letterId)),
    'letters.beforeFinal': inVaultWith(loadStages, ({ questionsBeforeFinal }, vault, { letterId }) =>
      questionsBeforeFinal(vault, letterId),
    ),
    'letters.moveStage': inVaultWith(loadStages, ({ moveStage }, vault, input) => moveStage(vault, input)),
    'letters.versions': inVault((vault, { letterId }) => versionsOfLetter(vault, letterId)),
    'letters.version': inVault(versionOfLetter),
    'letters.restoreVersion': inVault(restoreVersion),

    'comments.list': inVault((vault, { letterId }) => commentsOnLetter(vault, letterId)),
    'comments.add': inVault(addComment),
    'comments.reply': inVault(replyToComment),
    'comments.resolve': inVault(resolveComment),
    'comments.reopen': inVault((vault, { commentId }) => reopenComment(vault, commentId)),
    'comments.remove': inVault((vault, { commentId }) => removeComment(vault, commentId)),
    'comments.restore': inVault((vault, { commentId }) => restoreComment(vault, commentId)),

    'accuracy.list': inVault((vault, { letterId }) => accuracyOfLetter(vault, letterId)),
    'accuracy.addAll': inVault(addAccuracy),
    'accuracy.answer': inVault(answerAccuracy),
    'accuracy.attach': inVault(attachAccuracy),
    'accuracy.remove': inVault((vault, { commentIds }) => removeAccuracy(vault, commentIds)),
    'accuracy.restore': inVault((vault, { commentIds }) => restoreAccuracy(vault, commentIds)),
  }
}
