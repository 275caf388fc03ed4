import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { DocumentReader } from '../reading/documentTasks'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { intoOutbox } from './intoOutbox'
import { htmlToPdf } from './printWindow'
import { renderIndex } from './renderIndex'
import { findLetter } from './renderLetter'
import { scanInternal } from './scanExported'
import { writeVerified } from './writeVerified'

const kinds = { docx: 'Word document', pdf: 'PDF document', csv: 'Table for a spreadsheet' } as const

/** Asks where to, renders, writes, and opens again what was written. null: the user cancelled. */
export const exportEvidenceIndex = async (
  core: Core,
  dialogs: Dialogs,
  documents: DocumentReader,
  { letterId, format }: Parsed<'shell.exportEvidenceIndex'>,
): Promise<Result<Output<'shell.exportEvidenceIndex'>, AppError>> => {
  const rendered = await renderIndex(core, htmlToPdf, letterId, format)
  if (!rendered.ok) return rendered
  const { fileName, content, written: words } = rendered.value
  const path = await dialogs.save(fileName, { name: kinds[format], extensions: [format] })
  if (path === null) return ok(null)
  const written = await writeVerified(path, content)
  if (!written.ok) return err(written.error)
  const bytes = await readFile(path).catch(() => null)
  // Gone or taken between two looks: nothing can be said of it.
  if (bytes === null) return err({ kind: 'notExported', reason: 'readBackDiffers' })
  const faults = await scanInternal(core, documents, { letterId, format, bytes, written: words })
  if (!faults.ok) return faults
  if (faults.value.length === 0) {
    const letter = await findLetter(core, letterId)
    if (!letter.ok) return letter
    const queued = await intoOutbox(core, { visitId: letter.value.visitId, path, content })
    if (!queued.ok) return queued
  }
  return ok({ fileName: basename(path), bytes: written.value.bytes, faults: faults.value })
}
