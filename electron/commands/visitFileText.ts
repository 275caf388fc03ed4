import type { AppError } from '@shared/ipc/errors'
import type { Note } from '@shared/notes/note'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { visitToText } from '@shared/visits/visitToText'
import type { Core } from '../shell/coreClient'

/** The visit in its open form, as it stands in the vault; refer-backs are not asked for. */
export const visitFileText = async (
  core: Pick<Core, 'call'>,
  visitId: string,
): Promise<Result<{ readonly text: string; readonly left: number }, AppError>> => {
  const visit = await core.call('visits.get', { visitId })
  if (!visit.ok) return visit
  const listed = await core.call('notes.list', { visitId })
  if (!listed.ok) return listed
  const findings = await core.call('findings.list', { visitId })
  if (!findings.ok) return findings
  const judgements = await core.call('judgements.list', { visitId })
  if (!judgements.ok) return judgements
  const knownWords = await core.call('knownWords.list', { visitId })
  if (!knownWords.ok) return knownWords
  const voices = await core.call('voices.list', { visitId })
  if (!voices.ok) return voices
  const lines = await core.call('enquiries.list', { visitId })
  if (!lines.ok) return lines
  const notes: Note[] = []
  for (const { id } of listed.value) {
    const note = await core.call('notes.get', { noteId: id })
    if (!note.ok) return note
    notes.push(note.value)
  }
  return ok(
    visitToText({
      visit: visit.value,
      knownWords: knownWords.value,
      voices: voices.value,
      notes,
      findings: findings.value,
      judgements: judgements.value,
      lines: lines.value,
    }),
  )
}
