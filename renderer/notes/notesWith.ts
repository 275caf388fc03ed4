import { excerptOf } from '@shared/notes/noteDocument'
import type { Note, NoteSummary } from '@shared/notes/note'
import { call } from '../api'

/** A note as lists show it. */
export const summaryOf = (note: Note): NoteSummary => {
  const { document, text: _text, template: _template, ...rest } = note
  return { ...rest, excerpt: excerptOf(document) }
}

/**
 * The notes of a visit after another window wrote one of them (null: several). Only that one is read again: somebody may
 * be typing there. Answers null where nothing of this list changed, or nothing could be read.
 */
export const notesWith = async (
  notes: readonly NoteSummary[],
  visitId: string,
  noteId: string | null,
): Promise<readonly NoteSummary[] | null> => {
  if (noteId === null) {
    const all = await call('notes.list', { visitId })
    return all.ok ? all.value : null
  }
  const note = await call('notes.get', { noteId })
  if (!note.ok) return note.error.kind === 'notFound' ? notes.filter(({ id }) => id !== noteId) : null
  if (note.value.visitId !== visitId) return null
  const written = summaryOf(note.value)
  return notes.some(({ id }) => id === noteId)
    ? notes.map((each) => (each.id === noteId ? written : each))
    : [written, ...notes]
}
