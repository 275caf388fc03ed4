import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { visitToText } from '@shared/visits/visitToText'
import { listLines } from '../enquiries/lineRepository'
import { listVoices } from '../evidence/voiceRepository'
import { listFindings } from '../findings/findingRepository'
import { listJudgements } from '../findings/judgements'
import { knownWordsFor } from '../identity/knownWordRepository'
import { getNote, notesInVisit } from '../notes/noteService'
import type { OpenVault } from '../vault/openVault'
import { visitById } from './visitRepository'

/** The visit in its open form, as it stands in the vault; refer-backs are not asked for. */
export const visitText = (
  vault: OpenVault,
  visitId: string,
): Result<ReturnType<typeof visitToText>, AppError> => {
  const { db } = vault
  const visit = visitById(db, visitId)
  if (!visit) return err({ kind: 'notFound', noun: 'visit' })
  const listed = notesInVisit(vault, visitId)
  if (!listed.ok) return listed
  const notes = listed.value.flatMap(({ id }) => {
    const note = getNote(vault, id)
    return note.ok ? [note.value] : []
  })
  return ok(
    visitToText({
      visit,
      notes,
      knownWords: knownWordsFor(db, visitId),
      voices: listVoices(db, visitId),
      findings: listFindings(db, visitId),
      judgements: listJudgements(db, visitId),
      lines: listLines(db, visitId),
    }),
  )
}
