import { basename } from 'node:path'
import { summaryOfVisit } from '@shared/evidence/daySummary'
import { summaryFileName, summaryToHtml } from '@shared/evidence/summaryToHtml'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { draftMarking } from '@shared/letters/letter'
import { printHeaderFooter } from '@shared/letters/printHeaderFooter'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { htmlToPdf } from './printWindow'
import { writeVerified } from './writeVerified'

/** Asks where to, prints the summary of the day from what is stored, writes and reads back. null: cancelled. */
export const exportDaySummary = async (
  core: Core,
  dialogs: Dialogs,
  { visitId, day }: Parsed<'shell.exportDaySummary'>,
): Promise<Result<Output<'shell.exportDaySummary'>, AppError>> => {
  const visit = await core.call('visits.get', { visitId })
  if (!visit.ok) return visit
  const fileName = summaryFileName(visit.value.authority, day)
  const path = await dialogs.save(fileName, { name: 'PDF document', extensions: ['pdf'] })
  if (path === null) return ok(null)
  const pack = await core.call('frameworks.ofVisit', { visitId })
  if (!pack.ok) return pack
  const notes = await core.call('notes.list', { visitId })
  if (!notes.ok) return notes
  const summary = summaryOfVisit(visit.value, pack.value, notes.value, day)
  const html = summaryToHtml(summary, { marking: draftMarking })
  const pdf = await htmlToPdf(html, printHeaderFooter(summary, { marking: draftMarking }))
  const written = await writeVerified(path, pdf)
  return written.ok ? ok({ fileName: basename(path), bytes: written.value.bytes }) : err(written.error)
}
