import { basename } from 'node:path'
import { summaryOfVisit } from '@shared/evidence/daySummary'
import type { DaySummary } from '@shared/evidence/daySummary'
import { summaryFileName, summaryToHtml } from '@shared/evidence/summaryToHtml'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { draftMarking } from '@shared/letters/letter'
import { printHeaderFooter } from '@shared/letters/printHeaderFooter'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { intoOutbox } from './intoOutbox'
import { printPage } from './printPage'
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
  const summary = await storedSummary(core, visitId, day)
  if (!summary.ok) return summary
  const html = summaryToHtml(summary.value, { marking: draftMarking })
  const pdf = await htmlToPdf(html, printHeaderFooter([summary.value.title], { marking: draftMarking }))
  const written = await writeVerified(path, pdf)
  if (!written.ok) return err(written.error)
  const queued = await intoOutbox(core, { visitId, path, content: pdf })
  return queued.ok ? ok({ fileName: basename(path), bytes: written.value.bytes }) : queued
}

/** The same page by the system's print dialog, with its marking on it: a printer adds no header of ours. */
export const printDaySummary = async (
  core: Core,
  dialogs: Dialogs,
  { visitId, day }: Parsed<'shell.printDaySummary'>,
): Promise<Result<Output<'shell.printDaySummary'>, AppError>> => {
  const summary = await storedSummary(core, visitId, day)
  if (!summary.ok) return summary
  const html = summaryToHtml(summary.value, { marking: draftMarking, onPaper: true })
  return ok({ printed: await printPage(dialogs, html, 'day summary') })
}

const storedSummary = async (
  core: Core,
  visitId: string,
  day: string,
): Promise<Result<DaySummary, AppError>> => {
  const visit = await core.call('visits.get', { visitId })
  if (!visit.ok) return visit
  const pack = await core.call('frameworks.ofVisit', { visitId })
  if (!pack.ok) return pack
  const notes = await core.call('notes.list', { visitId })
  if (!notes.ok) return notes
  const lines = await core.call('enquiries.list', { visitId })
  if (!lines.ok) return lines
  const voices = await core.call('voices.list', { visitId })
  if (!voices.ok) return voices
  const settled = await core.call('contradictions.list', { visitId })
  if (!settled.ok) return settled
  const gathered = {
    notes: notes.value,
    lines: lines.value,
    voices: voices.value,
    settled: settled.value,
  }
  return ok(summaryOfVisit(visit.value, pack.value, gathered, day))
}
