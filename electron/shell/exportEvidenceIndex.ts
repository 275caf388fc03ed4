import { basename } from 'node:path'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { htmlToPdf } from './printWindow'
import { renderIndex } from './renderIndex'
import { writeVerified } from './writeVerified'

const kinds = { docx: 'Word document', pdf: 'PDF document', csv: 'Table for a spreadsheet' } as const

/** Asks where to, renders, writes and reads back. null: the user cancelled. */
export const exportEvidenceIndex = async (
  core: Core,
  dialogs: Dialogs,
  { letterId, format }: Parsed<'shell.exportEvidenceIndex'>,
): Promise<Result<Output<'shell.exportEvidenceIndex'>, AppError>> => {
  const rendered = await renderIndex(core, htmlToPdf, letterId, format)
  if (!rendered.ok) return rendered
  const { fileName, content } = rendered.value
  const path = await dialogs.save(fileName, { name: kinds[format], extensions: [format] })
  if (path === null) return ok(null)
  const written = await writeVerified(path, content)
  return written.ok ? ok({ fileName: basename(path), bytes: written.value.bytes }) : err(written.error)
}
