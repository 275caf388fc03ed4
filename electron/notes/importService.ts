import { z } from 'zod'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { KeptNote } from '@shared/notes/import/keptNote'
import { sameWords } from '@shared/notes/import/sameWords'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { noteById, noteOwner, textsByNote } from './noteRepository'
import { addNote, deleteNoteWithin } from './noteService'

/** For each text, whether the visit has a living note with the same words already. */
export const textsAlreadyThere = (
  vault: OpenVault,
  { visitId, texts }: Parsed<'notes.alreadyThere'>,
): Result<readonly boolean[], AppError> => {
  if (!visitExists(vault.db, visitId)) return noVisit
  const known = new Set([...textsByNote(vault.db, visitId).values()].map(sameWords))
  return ok(texts.map((text) => known.has(sameWords(text))))
}

/** Adds notes typed elsewhere, all or none. Each is read back before the transaction ends. */
export const addNotes = (
  vault: OpenVault,
  { visitId, notes }: Parsed<'notes.addAll'>,
): Result<Output<'notes.addAll'>, AppError> =>
  inTransaction(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return noVisit
    const unreadable = notes.findIndex(({ document }) => !NoteDocument.safeParse(document).success)
    if (unreadable !== -1)
      return err({
        kind: 'invalidRequest',
        operation: 'notes.addAll',
        issues: [`notes.${unreadable}.document: is no note document`],
      })
    const noteIds = notes.map(({ fields, document }) => {
      const id = vault.newId()
      addNote(vault, visitId, { id, fields, document, passages: [] })
      if (JSON.stringify(noteById(vault.db, id)?.document) !== JSON.stringify(document))
        throw new Error('A note that was added reads back differently')
      return id
    })
    return ok({ noteIds })
  })

/**
 * Takes back what an import brought, in one step, each note with its way back through the bin. Notes that somebody has
 * worked on since stay, and those in `keep`, which are being written; those that are in the bin already stay there.
 */
export const undoImport = (
  vault: OpenVault,
  { noteIds, keep }: Parsed<'notes.undoImport'>,
): Result<Output<'notes.undoImport'>, AppError> =>
  inTransaction(vault.db, () => {
    const beingWritten = new Set(keep)
    const moved: string[] = []
    const kept: KeptNote[] = []
    for (const noteId of new Set(noteIds)) {
      const note = noteById(vault.db, noteId)
      if (note === null) {
        if (noteOwner(vault.db, noteId) === null) return err<AppError>({ kind: 'notFound', noun: 'note' })
        continue
      }
      const { id, at, activity, case: caseCode, role } = note
      const isChanged = note.revision > importedRevision
      if (isChanged || beingWritten.has(id)) kept.push({ id, at, activity, case: caseCode, role, isChanged })
      else {
        const deleted = deleteNoteWithin(vault, { noteId, reason: 'The import was undone' })
        if (!deleted.ok) return deleted
        moved.push(id)
      }
    }
    return ok({ moved, kept })
  })

/** Every note begins with it; each save counts one further. */
const importedRevision = 1

const NoteDocument = z.object({ root: z.object({ children: z.array(z.unknown()).min(1) }) })

const noVisit = err<AppError>({ kind: 'notFound', noun: 'visit' })
