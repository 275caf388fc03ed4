import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { templateFor } from '@shared/frameworks/noteTemplates'
import { withFittingCount } from '@shared/notes/counting'
import type { Direction, NoteFields } from '@shared/notes/note'
import { v7 } from 'uuid'
import { passagesRead, sessionChanged, sessionOf } from './noteSessions'
import type { NoteDocument } from './noteSessions'
import { noteSummaryChanged } from './notesStore'
import { changeOpen, nextNumber, useOpenNoteStore } from './openNoteStore'
import { useWritingStore } from '../visits/writingStore'
import { documentFromTemplate, isUntouched } from './template'

/** The text or its marks changed in the editor. */
export const textEdited = (noteId: string, readDocument: () => NoteDocument) => {
  const session = sessionOf(noteId)
  if (session === undefined) return
  session.readDocument = readDocument
  sessionChanged(session)
  if (session.marksMoved) {
    passagesRead(session)
    changeOpen(noteId, { passages: session.passages })
  }
}

/** Focus left the editor or the window: nothing waits for the pause. */
export const editingPaused = (noteId: string) => void sessionOf(noteId)?.autosave.flush(false)

/** A field of the open note was filled in. An empty note follows the template of its new activity or area. */
export const fieldsEdited = (asked: Partial<NoteFields>, pack: FrameworkPack) => {
  const { open } = useOpenNoteStore.getState()
  const session = open.kind === 'open' ? sessionOf(open.noteId) : undefined
  if (open.kind !== 'open' || session === undefined) return
  const change = withFittingCount(session.fields, asked)
  const templateOf = ({ activity, area }: NoteFields) => templateFor(pack.noteTemplates, activity, area)
  const before = templateOf(session.fields)
  session.fields = { ...session.fields, ...change }
  const after = templateOf(session.fields)
  const known = [...pack.noteTemplates, session.template.is]
  const isAnother = before !== after
  if (isAnother) session.template = { is: after ?? null, sent: false }
  const switches = isAnother && isUntouched(session.readDocument(), known)
  if (switches) {
    const { beginWith } = useWritingStore.getState().writing
    const document = documentFromTemplate(session.template.is, () => v7(), beginWith) as NoteDocument
    session.readDocument = () => document
  }
  sessionChanged(session)
  noteSummaryChanged(session.noteId, change)
  changeOpen(session.noteId, {
    fields: session.fields,
    template: session.template.is,
    ...(switches ? { start: { number: nextNumber(), document: session.readDocument() } } : {}),
  })
}

/** Words were marked: what is said of them starts with the direction; prompts are asked for unless a chip names them. */
export const passageMarked = (
  noteId: string,
  passageId: string,
  direction: Direction,
  { prompts, asks }: { readonly prompts: readonly string[]; readonly asks: boolean },
) => {
  const session = sessionOf(noteId)
  if (session === undefined) return
  session.marks = [...session.marks, { id: passageId, direction, prompts: prompts.slice(0, mostPrompts) }]
  session.marksMoved = true
  const pickingFor = asks && prompts.length === 0 ? passageId : null
  changeOpen(noteId, { focusedPassageId: passageId, pickingFor })
}

/** As many as a passage may have (`PassageMark`). */
const mostPrompts = 20

/** Another direction or other prompts for a passage. */
export const passageJudged = (
  noteId: string,
  passageId: string,
  change: { readonly direction?: Direction; readonly prompts?: readonly string[] },
) => {
  const session = sessionOf(noteId)
  if (session === undefined) return
  session.marks = session.marks.map((mark) => (mark.id === passageId ? { ...mark, ...change } : mark))
  session.passages = session.passages.map((each) => (each.id === passageId ? { ...each, ...change } : each))
  sessionChanged(session)
  changeOpen(noteId, { passages: session.passages })
}

/** The editor is about to take the passage's marks out of the text; undo brings them back. */
export const passageUnmarked = (noteId: string) => {
  const session = sessionOf(noteId)
  if (session !== undefined) session.marksMoved = true
  changeOpen(noteId, { focusedPassageId: null, pickingFor: null })
}

/** A passage whose words are gone is let go. */
export const passageDropped = (noteId: string, passageId: string) => {
  const session = sessionOf(noteId)
  if (session === undefined) return
  session.marks = session.marks.filter((mark) => mark.id !== passageId)
  session.passages = session.passages.filter((passage) => passage.id !== passageId)
  sessionChanged(session)
  changeOpen(noteId, { passages: session.passages, focusedPassageId: null, pickingFor: null })
}

/** Does the mark belong to the note that is open? Marks pasted from elsewhere do not. */
export const isPassageOf = (noteId: string, passageId: string) =>
  sessionOf(noteId)?.marks.some((mark) => mark.id === passageId) ?? false

export const cursorMoved = (noteId: string, passageIds: readonly string[]) => {
  const { open } = useOpenNoteStore.getState()
  if (open.kind !== 'open' || open.noteId !== noteId) return
  const { focusedPassageId } = open
  const next =
    focusedPassageId !== null && passageIds.includes(focusedPassageId)
      ? focusedPassageId
      : (passageIds[0] ?? null)
  if (next !== focusedPassageId) changeOpen(noteId, { focusedPassageId: next })
}

export const promptsPicked = (noteId: string) => changeOpen(noteId, { pickingFor: null })
export const promptsAskedFor = (noteId: string, passageId: string) =>
  changeOpen(noteId, { pickingFor: passageId, focusedPassageId: passageId })
