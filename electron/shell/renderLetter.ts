import type { ExportFormat } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { draftMarking } from '@shared/letters/letter'
import type { Letter } from '@shared/letters/letter'
import { printHeaderFooter } from '@shared/letters/printHeaderFooter'
import { runningLines } from '@shared/letters/runningLines'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'

/** The words at the top and foot of each printed page, as Chromium's templates. */
export type RunningLines = { readonly header: string; readonly footer: string }
export type PrintPdf = (html: string, lines: RunningLines | null) => Promise<Uint8Array>

/** The letter as a file's content. The core lays it out; for a PDF its HTML is printed. */
export const renderLetter = async (
  core: Core,
  printPdf: PrintPdf,
  letter: Letter,
  format: ExportFormat,
  templateId?: string,
): Promise<Result<Uint8Array, AppError>> => {
  const rendered = await core.internal('internal.renderLetter', {
    letterId: letter.id,
    format: format === 'pdf' ? 'html' : format,
    ...(templateId === undefined ? {} : { templateId }),
  })
  if (!rendered.ok) return rendered
  if (format !== 'pdf') return ok(rendered.value.content)
  const html = new TextDecoder().decode(rendered.value.content)
  const marking = letter.stage === 'final' ? null : draftMarking
  return ok(await printPdf(html, printHeaderFooter(runningLines(letter), { marking })))
}

/** The letter with this id, wherever it is: the window names letters without their visits. */
export const findLetter = async (core: Core, letterId: string): Promise<Result<Letter, AppError>> => {
  const visits = await core.call('visits.list', {})
  if (!visits.ok) return visits
  for (const visit of visits.value) {
    if (visit.letter === 'none') continue
    const letter = await core.call('letters.ofVisit', { visitId: visit.id })
    if (!letter.ok) return letter
    if (letter.value?.id === letterId) return ok(letter.value)
  }
  return err({ kind: 'notFound', noun: 'letter' })
}
