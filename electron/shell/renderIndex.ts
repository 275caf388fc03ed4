import type { EvidenceIndexFormat } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { WrittenWords } from '@shared/letters/exported/judgeExported'
import { draftMarking } from '@shared/letters/letter'
import { printHeaderFooter } from '@shared/letters/printHeaderFooter'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { PrintPdf } from './renderLetter'

/** The evidence index as a file: its name, its content, and the words it was written with. */
export type RenderedIndex = {
  readonly fileName: string
  readonly content: Uint8Array
  readonly written: WrittenWords
}

/** The evidence index as a file's content and its name. It carries its marking whatever the letter's stage is. */
export const renderIndex = async (
  core: Core,
  printPdf: PrintPdf,
  letterId: string,
  format: EvidenceIndexFormat,
): Promise<Result<RenderedIndex, AppError>> => {
  const rendered = await core.internal('internal.renderEvidenceIndex', {
    letterId,
    format: format === 'pdf' ? 'html' : format,
  })
  if (!rendered.ok || format !== 'pdf') return rendered
  const { fileName, title, content, written } = rendered.value
  const html = new TextDecoder().decode(content)
  return ok({
    fileName,
    written,
    content: await printPdf(html, printHeaderFooter([title], { marking: draftMarking, margin: '16mm' })),
  })
}
