import type { LexicalEditor } from 'lexical'
import { UNMARK_PASSAGE_COMMAND } from './editor/PassageExtension'
import { passageDropped, passageUnmarked } from './noteEdits'
import { useOpenNoteStore } from './openNoteStore'

let editing: { readonly noteId: string; readonly editor: LexicalEditor } | null = null

/** The editor of the open note; the answer takes it out again. The side pane asks it to unmark. */
export const editorOpened = (noteId: string, editor: LexicalEditor) => {
  const own = { noteId, editor }
  editing = own
  return () => {
    if (editing === own) editing = null
  }
}

export const openEditorOf = (noteId: string) => (editing?.noteId === noteId ? editing.editor : null)

/** Unmarks a passage in the text, where undo can bring it back; one without words is let go. */
export const passageRemovalAsked = (noteId: string, passageId: string) => {
  const { open } = useOpenNoteStore.getState()
  const passage = open.kind === 'open' ? open.passages.find(({ id }) => id === passageId) : undefined
  if (passage === undefined || passage.gone || editing?.noteId !== noteId)
    return passageDropped(noteId, passageId)
  passageUnmarked(noteId)
  editing.editor.dispatchCommand(UNMARK_PASSAGE_COMMAND, passageId)
}
