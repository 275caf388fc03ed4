import { noteFromParts, noteToParts } from '@shared/bundles/noteParts'
import type { Parts } from '@shared/bundles/parts'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Passage } from '@shared/notes/note'
import { readPassages } from '@shared/notes/noteDocument'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { thinNoteHistory } from '../notes/noteHistory'
import { noteById, noteOwner } from '../notes/noteRepository'
import type { StoredNote } from '../notes/noteRepository'
import { saveNote } from '../notes/noteService'
import { marksFreeFor, passageIsUsed } from '../notes/passageRepository'
import type { OpenVault } from '../vault/openVault'
import { inTransaction, run } from '../vault/statements'
import { saveBeside } from './saveBeside'

/** Saves a note; where a merge came since its editor read it, beside what that brought, even where that deleted it. */
export const saveNoteBeside = (
  vault: OpenVault,
  input: Parsed<'notes.save'>,
): Result<Output<'notes.save'>, AppError> => {
  const saved = saveNote(vault, input)
  if (saved.ok || (saved.error.kind !== 'stale' && saved.error.kind !== 'notFound')) return saved
  const visitId = noteOwner(vault.db, input.noteId)?.visitId
  if (visitId === undefined) return saved
  return inTransaction(vault.db, () => {
    const thing = { visitId, entity: 'note', entityId: input.noteId } as const
    const before = noteById(vault.db, input.noteId)
    let passages: readonly Passage[] = []
    const isSaved = saveBeside(vault, thing, input.basedOn, (base) => {
      passages = passagesOn(vault, input, base)
      return partsOf(input, base, passages)
    })
    if (isSaved && before !== null && !input.checkpoint) thinBeside(vault, before)
    // The editor goes on from its own revision: what it shows is not what is stored.
    return isSaved ? ok({ revision: input.basedOn, savedAt: vault.now(), passages, undoLost: true }) : saved
  })
}

const partsOf = (
  { noteId, fields, document, template }: Parsed<'notes.save'>,
  base: Parts,
  passages: readonly Passage[],
): Parts => {
  const before = noteFromParts(noteId, base)
  const same = before?.fields.activity === fields.activity ? before.template : null
  return noteToParts({ fields, document, passages, template: template ?? same, deletion: null })
}

/** As when a note is saved on its last revision: passages that something rests on stay when their words are gone. */
const passagesOn = (
  vault: OpenVault,
  { noteId, document, passages }: Parsed<'notes.save'>,
  base: Parts,
): readonly Passage[] => {
  const known = (noteFromParts(noteId, base)?.passages ?? []).map((passage) => ({
    ...passage,
    noteId,
    gone: true,
  }))
  const key = noteById(vault.db, noteId)?.key ?? 0
  const read = readPassages(document, marksFreeFor(vault.db, key, passages), known, noteId)
  const ids = new Set(read.map(({ id }) => id))
  return [...read, ...known.filter(({ id }) => !ids.has(id))].filter(
    ({ id, gone }) => !gone || passageIsUsed(vault.db, id),
  )
}

/** What is typed on beside a merge is thinned in the history as all typing is. */
const thinBeside = (vault: OpenVault, { key, id, revision, savedAt }: StoredNote): void => {
  const sql = 'UPDATE note_revision SET checkpoint = 0 WHERE note_key = ? AND revision > ?'
  run(vault.db, sql, key, revision)
  thinNoteHistory(vault.db, { key, id }, { revision, savedAt })
}
