import { z } from 'zod'
import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Note, NoteFields, NoteSummary, Passage, PassageMark } from '@shared/notes/note'
import { documentFromText, excerptOf, plainText, readPassages } from '@shared/notes/noteDocument'
import type { StoredUndo } from '@shared/notes/noteUndo'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { keepTemplate } from '../frameworks/templateRepository'
import { templateOfNote } from '../frameworks/templateService'
import { nextRevision, recordChange } from '../vault/changeLog'
import type { Change } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { keepNoteRevision, thinNoteHistory } from './noteHistory'
import {
  countNotes,
  insertNote,
  listNotes,
  markNoteDeleted,
  newestNotes,
  noteById,
  noteIdIsTaken,
  noteOwner,
  updateNote,
} from './noteRepository'
import type { NoteContent, StoredNote } from './noteRepository'
import { undoOf, writeUndo } from './noteUndo'
import { marksFreeFor, passageIsUsed, writePassages } from './passageRepository'

/** No note that was typed is this long: it is a fault, and would be stored with every revision. */
const largestDocument = 20_000_000

export const notesInVisit = (vault: OpenVault, visitId: string): Result<readonly NoteSummary[], AppError> =>
  visitExists(vault.db, visitId) ? ok(listNotes(vault.db, visitId)) : err({ kind: 'notFound', noun: 'visit' })

export const pageOfNotes = (
  vault: OpenVault,
  { visitId, before, limit }: Parsed<'notes.page'>,
): Result<Output<'notes.page'>, AppError> =>
  visitExists(vault.db, visitId)
    ? ok({ notes: newestNotes(vault.db, visitId, before, limit), total: countNotes(vault.db, visitId) })
    : err({ kind: 'notFound', noun: 'visit' })

export const getNote = (vault: OpenVault, noteId: string): Result<Note, AppError> => {
  const note = noteById(vault.db, noteId)
  if (!note) return notFound
  const { key: _, templateDigest, ...rest } = note
  return ok({ ...rest, template: templateOfNote(vault, note, templateDigest) })
}

/** What undo and redo can still do with the note as it stands; null: nothing. */
export const undoOfNote = (vault: OpenVault, noteId: string): Result<StoredUndo | null, AppError> => {
  const note = noteById(vault.db, noteId)
  return note ? ok(undoOf(vault.db, note.key, note.revision)) : notFound
}

/** A new note: empty, or as it was begun in the window, which may have given it its id. */
export const createNote = (
  vault: OpenVault,
  { visitId, fields, noteId, document, passages, template }: Parsed<'notes.create'>,
): Result<Note, AppError> =>
  inTransaction(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    const id = noteId ?? vault.newId()
    if (noteId !== undefined && noteIdIsTaken(vault.db, noteId))
      return err({ kind: 'invalidRequest', operation: 'notes.create', issues: ['noteId: is taken'] })
    const begun = document ?? documentFromText('', [], vault.newId)
    if (!isNoteDocument(begun)) return noDocument('notes.create')
    addNote(vault, visitId, {
      id,
      fields,
      document: begun,
      passages: marksFreeFor(vault.db, noKey, passages ?? []),
      template: template ?? null,
    })
    return getNote(vault, id)
  })

/** Writes a new note with its passages; call it inside a transaction. */
export const addNote = (
  vault: OpenVault,
  visitId: string,
  note: {
    readonly id: string
    readonly fields: NoteFields
    readonly document: unknown
    readonly passages: readonly PassageMark[]
    readonly template?: NoteTemplate | null
  },
): void => {
  const at = vault.now()
  const content = contentOf(note.document)
  const templateDigest = keepTemplate(vault.db, note.template ?? null)
  const { id, fields } = note
  const revision = nextRevision(vault.db, 'note', id, 0)
  const key = insertNote(vault.db, { id, visitId, revision, fields, templateDigest, content, at })
  const passages = readPassages(note.document, note.passages, [], note.id)
  writePassages(vault.db, key, [], passages)
  keepWritten(vault, { key, id, revision: 0 }, 'create', {
    ...note,
    revision,
    checkpoint: true,
    passages,
    content,
    templateDigest,
    at,
  })
}

/** Note, revision, passages and log entry in one transaction; the answer follows the commit. */
export const saveNote = (
  vault: OpenVault,
  input: Parsed<'notes.save'>,
): Result<Output<'notes.save'>, AppError> =>
  inTransaction(vault.db, () => {
    const note = noteById(vault.db, input.noteId)
    if (!note) return notFound
    if (note.revision !== input.basedOn)
      return err({ kind: 'stale', noun: 'note', storedRevision: note.revision })
    const content = contentOf(input.document)
    if (content.document.length > largestDocument || !isNoteDocument(input.document))
      return noDocument('notes.save')
    const marks = marksFreeFor(vault.db, note.key, input.passages)
    const saved = writeNextRevision(vault, note, {
      ...input,
      content,
      passages: marks,
      known: note.passages,
      templateDigest: templateAfter(vault, note, input),
    })
    thinNoteHistory(vault.db, note, note)
    // Without the steps of undo (another way of saving) those that are stored no longer lead to this revision.
    const isUndoKept = input.undo === undefined || writeUndo(vault.db, note.key, saved.revision, input.undo)
    return ok(isUndoKept ? saved : { ...saved, undoLost: true })
  })

/**
 * Writes what a note says from here on as its next revision, with its passages and log entry; call it inside a
 * transaction. `known` are passages whose last words are remembered where they are no longer in the document.
 */
export const writeNextRevision = (
  vault: OpenVault,
  note: StoredNote,
  next: {
    readonly fields: NoteFields
    readonly document: unknown
    readonly passages: readonly PassageMark[]
    readonly known: readonly Passage[]
    readonly checkpoint: boolean
    readonly templateDigest: string
    readonly content?: NoteContent
  },
): Output<'notes.save'> => {
  const { fields, checkpoint, templateDigest } = next
  const content = next.content ?? contentOf(next.document)
  const read = readPassages(next.document, next.passages, next.known, note.id)
  const passages = passagesToKeep(vault, note.passages, read)
  const revision = nextRevision(vault.db, 'note', note.id, note.revision)
  const at = vault.now()
  updateNote(vault.db, { key: note.key, revision, fields, templateDigest, content, at })
  writePassages(vault.db, note.key, note.passages, passages)
  keepWritten(vault, note, 'save', { fields, revision, checkpoint, passages, content, templateDigest, at })
  return { revision, savedAt: at, passages }
}

/** Takes a note out of all lists; nothing of it is lost, and the findings that rest on it stay. */
export const deleteNote = (vault: OpenVault, input: Parsed<'notes.delete'>): Result<null, AppError> =>
  inTransaction(vault.db, () => deleteNoteWithin(vault, input))

/** The same inside a transaction of somebody else's. */
export const deleteNoteWithin = (
  vault: OpenVault,
  { noteId, reason }: Parsed<'notes.delete'>,
): Result<null, AppError> =>
  changeDeletion(vault, noteId, 'delete', { at: vault.now(), by: vault.deviceId, because: reason })

export const restoreNote = (vault: OpenVault, noteId: string): Result<null, AppError> =>
  inTransaction(vault.db, () => changeDeletion(vault, noteId, 'restore', null))

const changeDeletion = (
  vault: OpenVault,
  noteId: string,
  action: 'delete' | 'restore',
  deletion: { readonly at: string; readonly by: string; readonly because: string } | null,
): Result<null, AppError> => {
  const owner = noteOwner(vault.db, noteId)
  if (!owner || !markNoteDeleted(vault.db, noteId, deletion)) return notFound
  recordNote(vault, noteId, action, owner.revision, owner.revision, [deletion?.because ?? ''])
  return ok(null)
}

/** Passages whose words are gone stay while something rests on them, and those it already knew are not forgotten. */
const passagesToKeep = (
  vault: OpenVault,
  before: readonly Passage[],
  read: readonly Passage[],
): readonly Passage[] => {
  const readIds = new Set(read.map((passage) => passage.id))
  const unmarked = before.filter((passage) => !readIds.has(passage.id))
  return [...read, ...unmarked.map((passage) => ({ ...passage, gone: true }))].filter(
    (passage) => !passage.gone || passageIsUsed(vault.db, passage.id),
  )
}

type Written = {
  readonly fields: NoteFields
  readonly revision: number
  readonly checkpoint: boolean
  readonly passages: readonly Passage[]
  readonly content: NoteContent
  readonly templateDigest: string
  readonly at: string
}

/** Keeps what was written of a note, after its revision of before (0: none), in its history and in the change log. */
export const keepWritten = (
  vault: OpenVault,
  note: { readonly key: number; readonly id: string; readonly revision: number },
  action: 'create' | 'save',
  written: Written,
): void => {
  const kept = {
    revision: written.revision,
    checkpoint: written.checkpoint,
    savedAt: written.at,
    fields: JSON.stringify(written.fields),
    passages: JSON.stringify(written.passages),
    document: written.content.document,
    templateDigest: written.templateDigest,
  }
  keepNoteRevision(vault.db, note.key, kept)
  const template = kept.templateDigest === '' ? [] : [kept.templateDigest]
  const payload = [kept.fields, kept.document, kept.passages, ...template]
  recordNote(vault, note.id, action, note.revision, written.revision, payload, written.at)
}

const recordNote = (
  vault: OpenVault,
  entityId: string,
  action: Change['action'],
  baseRevision: number,
  revision: number,
  payload: readonly string[],
  at: string = vault.now(),
): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'note',
    entityId,
    action,
    baseRevision,
    revision,
    payload,
    at,
  })

/** What is stored of a document. */
export const contentOf = (document: unknown): NoteContent => ({
  document: JSON.stringify(document),
  text: plainText(document),
  excerpt: excerptOf(document),
})

const NoteDocument = z.object({ root: z.object({ children: z.array(z.unknown()) }) })

const isNoteDocument = (document: unknown): boolean => NoteDocument.safeParse(document).success

const noDocument = (operation: string) =>
  err<AppError>({ kind: 'invalidRequest', operation, issues: ['document: is no note document'] })

/** No note has it: of a note that is not there yet. */
const noKey = 0

/** The template a saved note has from here on; of another activity than its own it never is. */
const templateAfter = (vault: OpenVault, note: StoredNote, input: Parsed<'notes.save'>): string => {
  if (input.template !== undefined) return keepTemplate(vault.db, input.template)
  return input.fields.activity === note.activity ? note.templateDigest : ''
}

const notFound = err<AppError>({ kind: 'notFound', noun: 'note' })
