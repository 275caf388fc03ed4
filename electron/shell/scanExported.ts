import type { EvidenceIndexFormat, ExportFormat } from '@shared/ipc/contract'
import type { ExportFault, ExportedFile, ReadableFormat } from '@shared/letters/exported/exportedFile'
import { judgeExported, judgeFile } from '@shared/letters/exported/judgeExported'
import type { WrittenWords } from '@shared/letters/exported/judgeExported'
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
  const marking = letter.stage === 'final' ? null : draftMarking
  return scanned(core, documents, { letterId: letter.id, format, bytes }, (file) =>
    judgeExported(letter, file, { marking, drawn: format === 'pdf' }),
  )
}

/** A document beside a letter as it was read from the disk, and the words it was made with. */
export type ExportedInternal = {
  readonly letterId: string
  readonly format: EvidenceIndexFormat
  readonly bytes: Uint8Array
  readonly written: WrittenWords
}

/** The same of the evidence index and of responses to the authority: marked whatever the stage of their letter. */
export const scanInternal = (
  core: Core,
  documents: DocumentReader,
  { written, ...exported }: ExportedInternal,
): Promise<Result<readonly ExportFault[], AppError>> =>
  scanned(core, documents, exported, (file) =>
    judgeFile(written, file, { marking: draftMarking, drawn: exported.format === 'pdf' }),
  )

const scanned = async (
  core: Core,
  documents: DocumentReader,
  { letterId, format, bytes }: { letterId: string; format: ReadableFormat; bytes: Uint8Array },
  judge: (file: ExportedFile) => readonly ExportFault[],
): Promise<Result<readonly ExportFault[], AppError>> => {
  const file = await documents.exported(format, bytes)
  if (!file.ok) return ok([{ kind: 'unreadable', message: file.error }])
  const faults = judge(file.value)
  const left = await core.internal('internal.identifiersIn', { letterId, body: file.value.body })
  if (!left.ok) return left
  const { count } = left.value
  return ok(count === 0 ? faults : [...faults, { kind: 'identifiers', count }])
}
