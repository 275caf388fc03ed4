import type { AppError } from '@shared/ipc/errors'
import { responsesFileName } from '@shared/letters/exportFileName'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { InternalOutput } from '../ipc/internalContract'
import type { OpenVault } from '../vault/openVault'
import { listAccuracy } from './accuracyRepository'
import { letterById } from './letterRepository'
import { noLetter } from './writeLetter'

/** The table of the authority's comments and the responses as a file's bytes. */
export const renderAccuracyTable = async (
  vault: OpenVault,
  letterId: string,
): Promise<Result<InternalOutput<'internal.renderAccuracyTable'>, AppError>> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return noLetter
  const comments = listAccuracy(vault.db, letterId)
  const { accuracyToDocx, accuracyWords } = await import('./accuracyToDocx')
  return ok({
    fileName: responsesFileName(letter),
    content: await accuracyToDocx(letter, comments),
    written: accuracyWords(letter, comments),
  })
}
