import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { changedParts } from '@shared/notes/changedParts'
import type { Note } from '@shared/notes/note'
import { plainText, readBlocks } from '@shared/notes/noteDocument'
import type { DeletedNote, NoteRevision, NoteVersion } from '@shared/notes/noteHistory'
import { renamePassages } from '@shared/notes/renamePassages'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { templateOfRevision } from '../frameworks/templateRepository'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { noteById, noteOwner } from './noteRepository'
import { getNote, writeNextRevision } from './noteService'
import { marksFreeFor } from './passageRepository'
import { deletedNotes, keptRevision, keptVersions } from './revisionRepository'

/** Newest first: what was kept of a note, and in a few words what each version changed. */
export const noteHistory = (vault: OpenVault, noteId: string): Result<readonly NoteVersion[], AppError> => {
  if (!noteOwner(vault.db, noteId)) return err({ kind: 'notFound', noun: 'note' })
  const kept = keptVersions(vault.db, noteId)
  const versions: NoteVersion[] = []
  kept.forEach(({ state, ...version }, index) => {
    const before = kept[index - 1]
    const changed = before ? changedParts(before.state, state) : []
    // Kept once more when the note was left, and nothing else: one version to the reader, who sees the later.
    const same = before && changed.length === 0 ? versions.pop() : undefined
    versions.push({
      ...version,
      checkpoint: version.checkpoint || same?.checkpoint === true,
      cited: version.cited || same?.cited === true,
      author: state.fields.author,
      wordCount: plainText(state.document).match(/\S+/g)?.length ?? 0,
      changed: same?.changed ?? changed,
    })
  })
  return ok(versions.reverse())
}

export const noteRevision = (
  vault: OpenVault,
  { noteId, revision }: Parsed<'notes.revision'>,
): Result<NoteRevision, AppError> => {
  const kept = keptRevision(vault.db, noteId, revision)
  return kept ? ok(kept) : err({ kind: 'notFound', noun: 'version' })
}

/** The version of then becomes the next one. The present one is not thinned out: it is the way back. */
export const restoreRevision = (
  vault: OpenVault,
  { noteId, revision, basedOn }: Parsed<'notes.restoreRevision'>,
): Result<Note, AppError> =>
  inTransaction(vault.db, () => {
    const note = noteById(vault.db, noteId)
    if (!note) return err({ kind: 'notFound', noun: 'note' })
    if (note.revision !== basedOn) return err({ kind: 'stale', noun: 'note', storedRevision: note.revision })
    const kept = keptRevision(vault.db, noteId, revision)
    if (!kept) return err({ kind: 'notFound', noun: 'version' })
    const known = [...kept.passages, ...note.passages]
    writeNextRevision(vault, note, {
      ...kept,
      ...ownPassages(vault, note.key, kept),
      known,
      templateDigest: templateOfRevision(vault.db, note.key, revision),
      checkpoint: true,
    })
    return getNote(vault, noteId)
  })

export const bin = (vault: OpenVault, visitId: string): Result<readonly DeletedNote[], AppError> =>
  visitExists(vault.db, visitId)
    ? ok(deletedNotes(vault.db, visitId))
    : err({ kind: 'notFound', noun: 'visit' })

/**
 * The passages of a version that the note may have again. Words that were cut and pasted into another note took their
 * passage along, and it stays there: the words come back here as a passage of their own that says the same.
 */
const ownPassages = (
  vault: OpenVault,
  noteKey: number,
  kept: NoteRevision,
): Pick<NoteRevision, 'document' | 'passages'> => {
  const free = new Set(marksFreeFor(vault.db, noteKey, kept.passages).map(({ id }) => id))
  const marked = new Set(readBlocks(kept.document).flatMap(({ marked: ids }) => [...ids.keys()]))
  const passages = kept.passages.filter(({ id }) => free.has(id) || marked.has(id))
  const names = new Map(
    passages.filter(({ id }) => !free.has(id)).map(({ id }) => [id, vault.newId()] as const),
  )
  return {
    document: renamePassages(kept.document, names),
    passages: passages.map((passage) => ({ ...passage, id: names.get(passage.id) ?? passage.id })),
  }
}
