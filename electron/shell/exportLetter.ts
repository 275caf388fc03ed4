import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { DocumentReader } from '../reading/documentTasks'
import type { Dialogs } from './dialogs'
import { intoOutbox } from './intoOutbox'
import { htmlToPdf } from './printWindow'
import { findLetter, renderLetter } from './renderLetter'
import { scanExported } from './scanExported'
import { writeVerified } from './writeVerified'

const kinds = {
  docx: 'Word document',
  pdf: 'PDF document',
  html: 'Web page',
  md: 'Markdown',
  txt: 'Plain text',
} as const

/** Asks where to, renders, writes, and opens again what was written. null: the user cancelled. */
export const exportLetter = async (
  core: Core,
  dialogs: Dialogs,
  documents: DocumentReader,
  { letterId, format, templateId }: Parsed<'shell.exportLetter'>,
): Promise<Result<Output<'shell.exportLetter'>, AppError>> => {
  const named = await core.internal('internal.exportFileName', { letterId, format })
  if (!named.ok) return named
  const path = await dialogs.save(named.value.fileName, { name: kinds[format], extensions: [format] })
  if (path === null) return ok(null)
  const letter = await findLetter(core, letterId)
  if (!letter.ok) return letter
  const rendered = await renderLetter(core, htmlToPdf, letter.value, format, templateId)
  if (!rendered.ok) return rendered
  const written = await writeVerified(path, rendered.value)
  if (!written.ok) return err(written.error)
  const bytes = await readFile(path).catch(() => null)
  // Gone or taken between two looks: nothing can be said of it.
  if (bytes === null) return err({ kind: 'notExported', reason: 'readBackDiffers' })
  const faults = await scanExported(core, documents, { letter: letter.value, format, bytes })
  if (!faults.ok) return faults
  if (faults.value.length === 0) {
    const queued = await intoOutbox(core, { visitId: letter.value.visitId, path, content: rendered.value })
    if (!queued.ok) return queued
  }
  return ok({ fileName: basename(path), bytes: written.value.bytes, faults: faults.value })
}
