import { basename } from 'node:path'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { htmlToPdf } from './printWindow'
import { findLetter, renderLetter } from './renderLetter'
import { writeVerified } from './writeVerified'

const kinds = {
  docx: 'Word document',
  pdf: 'PDF document',
  html: 'Web page',
  md: 'Markdown',
  txt: 'Plain text',
} as const

/** Asks where to, renders, writes and reads back. null: the user cancelled. */
export const exportLetter = async (
  core: Core,
  dialogs: Dialogs,
  { letterId, format }: Parsed<'shell.exportLetter'>,
): Promise<Result<Output<'shell.exportLetter'>, AppError>> => {
  const named = await core.internal('internal.exportFileName', { letterId, format })
  if (!named.ok) return named
  const path = await dialogs.save(named.value.fileName, { name: kinds[format], extensions: [format] })
  if (path === null) return ok(null)
  const letter = await findLetter(core, letterId)
  if (!letter.ok) return letter
  const rendered = await renderLetter(core, htmlToPdf, letter.value, format)
  if (!rendered.ok) return rendered
  const written = await writeVerified(path, rendered.value)
  return written.ok ? ok({ fileName: basename(path), bytes: written.value.bytes }) : err(written.error)
}
