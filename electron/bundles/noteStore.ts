import { z } from 'zod'
import { noteFromParts, noteToParts } from '@shared/bundles/noteParts'
import type { Deletion, SharedNote } from '@shared/bundles/noteParts'
import type { Passage } from '@shared/notes/note'
import { readPassages } from '@shared/notes/noteDocument'
import { keepTemplate, keptTemplate, templateOfRevision } from '../frameworks/templateRepository'
import { insertNote, markNoteDeleted, updateNote } from '../notes/noteRepository'
import { contentOf, keepWritten } from '../notes/noteService'
import { passageIsUsed, passagesOfNote, visitOfPassage, writePassages } from '../notes/passageRepository'
import { keptVersions } from '../notes/revisionRepository'
import { nextRevision } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { row, rows } from '../vault/statements'
import { isOfOtherVisit } from './thingStore'
import type { KeptState, ThingStore } from './thingStore'

/** Notes: every kept version is a state, so that colleagues have the whole history. */
export const noteStore: ThingStore = {
  entity: 'note',

  list: ({ db }, visitId) =>
    rows(db, 'SELECT id, revision, deleted_at FROM note WHERE visit_id = ? ORDER BY key', visitId).map(
      ({ id, revision, deleted_at }) => ({
        entityId: String(id),
        state: `${String(revision)} ${String(deleted_at)}`,
      }),
    ),

  statesSince: (vault, _visitId, noteId, recorded) => {
    const stored = storedNote(vault, noteId)
    if (stored === null) return []
    const versions = keptVersions(vault.db, noteId)
    const newer = versions.filter(({ revision }) => revision > Number(recorded.split(' ')[0]))
    // Where it was only deleted or brought back, its last version is what is told again.
    const told = newer.length > 0 ? newer : versions.slice(-1)
    return told.map(({ revision, savedAt, state }, index): KeptState => {
      const digest = templateOfRevision(vault.db, stored.key, revision)
      const note: SharedNote = {
        ...state,
        template: digest === '' ? null : keptTemplate(vault.db, digest),
        deletion: index === told.length - 1 ? stored.deletion : null,
      }
      return { parts: noteToParts(note), at: savedAt, by: state.fields.author }
    })
  },

  write: (vault, visitId, noteId, parts) => {
    const note = noteFromParts(noteId, parts)
    if (note === null || isOfOtherVisit(vault.db, 'note', noteId, visitId)) return false
    const content = contentOf(note.document)
    const templateDigest = keepTemplate(vault.db, note.template)
    const at = vault.now()
    const stored = storedNote(vault, noteId)
    const { fields } = note
    const present = stored?.revision ?? 0
    const revision = nextRevision(vault.db, 'note', noteId, present)
    if (stored) updateNote(vault.db, { key: stored.key, revision, fields, templateDigest, content, at })
    const key =
      stored?.key ??
      insertNote(vault.db, { id: noteId, visitId, revision, fields, templateDigest, content, at })
    const before = passagesOfNote(vault.db, key)
    const passages = passagesOf(vault, { visitId, noteId }, note, before)
    writePassages(vault.db, key, before, passages)
    keepWritten(vault, { key, id: noteId, revision: present }, stored ? 'save' : 'create', {
      fields,
      revision,
      checkpoint: true,
      passages,
      content,
      templateDigest,
      at,
    })
    markNoteDeleted(vault.db, noteId, note.deletion)
    return true
  },
}

/**
 * A passage that something rests on stays, gone, where the merge has taken it out. One of another visit stays there,
 * whoever names it here.
 */
const passagesOf = (
  vault: OpenVault,
  { visitId, noteId }: { readonly visitId: string; readonly noteId: string },
  note: SharedNote,
  before: readonly Passage[],
): readonly Passage[] => {
  const free = note.passages.filter(({ id }) => [null, visitId].includes(visitOfPassage(vault.db, id)))
  const last = free.map((passage) => ({ ...passage, noteId, gone: true }))
  const read = readPassages(note.document, free, last, noteId)
  const ids = new Set(read.map(({ id }) => id))
  const left = before.filter(({ id }) => !ids.has(id) && passageIsUsed(vault.db, id))
  return [...read, ...left.map((passage) => ({ ...passage, gone: true }))].map(
    ({ id, direction, prompts, blockId, quote, gone }) => ({
      id,
      direction,
      prompts,
      blockId,
      quote,
      gone,
      noteId,
    }),
  )
}

const StoredRow = z.object({
  key: z.int(),
  revision: z.int(),
  deleted_at: z.string(),
  deleted_by: z.string(),
  deleted_because: z.string(),
})

const storedNote = (
  { db }: OpenVault,
  noteId: string,
): { readonly key: number; readonly revision: number; readonly deletion: Deletion | null } | null => {
  const found = row(
    db,
    'SELECT key, revision, deleted_at, deleted_by, deleted_because FROM note WHERE id = ?',
    noteId,
  )
  if (!found) return null
  const { key, revision, deleted_at: at, deleted_by: by, deleted_because: because } = StoredRow.parse(found)
  return { key, revision, deletion: at === '' ? null : { at, by, because } }
}
