import type { ExportFormat } from '@shared/ipc/contract'
import type { ExportFault } from '@shared/letters/exported/exportedFile'
import { judgeExported } from '@shared/letters/exported/judgeExported'
import type { AppError } from '@shared/ipc/errors'
import { draftMarking } from '@shared/letters/letter'
import type { Letter } from '@shared/letters/letter'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { DocumentReader } from '../reading/documentTasks'
import type { Core } from './coreClient'

/** What was read from the disk, and what it was made from. */
export type Exported = {
  readonly letter: Letter
  readonly format: ExportFormat
  readonly bytes: Uint8Array
}

/** Opens what was written again, and says all that keeps it from being called checked. */
export const scanExported = async (
  core: Core,
  documents: DocumentReader,
  { letter, format, bytes }: Exported,
): Promise<Result<readonly ExportFault[], AppError>> => {
  const file = await documents.exported(format, bytes)
  if (!file.ok) return ok([{ kind: 'unreadable', message: file.error }])
  const marking = letter.stage === 'final' ? null : draftMarking
  const faults = judgeExported(letter, file.value, { marking, drawn: format === 'pdf' })
  const left = await core.internal('internal.identifiersIn', { letterId: letter.id, body: file.value.body })
  if (!left.ok) return left
  const { count } = left.value
  return ok(count === 0 ? faults : [...faults, { kind: 'identifiers', count }])
}
