import { MarkNode } from '@lexical/mark'
import { $getSelection, HISTORY_MERGE_TAG, mergeRegister } from 'lexical'
import type { EditorState, LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import { sessionOf } from '../noteSessions'
import type { NoteDocument } from '../noteSessions'
import { cursorMoved, editingPaused, textEdited } from '../noteEdits'
import { useOpenNoteStore } from '../openNoteStore'
import type { OpenNote } from '../openNoteStore'
import { decorateMarks, placeHints } from './decorate'
import { $passagesAt } from './passages'

/** Ties the editor to the open note: its words to the autosave, its cursor to the side pane, its marks to their look. */
export const useNoteEditing = (editor: LexicalEditor, open: OpenNote, hints: ReadonlyMap<string, string>) => {
  const { noteId } = open
  useEffect(() => {
    const decorate = () => {
      const now = useOpenNoteStore.getState().open
      decorateMarks(editor, sessionOf(noteId)?.marks ?? [], now.kind === 'open' ? now.focusedPassageId : null)
    }
    const pause = () => editingPaused(noteId)
    window.addEventListener('blur', pause)
    const unregister = mergeRegister(
      editor.registerUpdateListener(({ editorState, tags, dirtyElements, dirtyLeaves }) => {
        // Opening a note and moving the cursor change nothing that must be saved.
        const edited = (dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(HISTORY_MERGE_TAG)
        if (edited) textEdited(noteId, documentReader(editorState))
        cursorMoved(
          noteId,
          editorState.read(() => $passagesAt($getSelection())),
        )
        placeHints(editor, hints)
      }),
      editor.registerMutationListener(MarkNode, decorate),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('blur', pause)
        root?.addEventListener('blur', pause)
        decorate()
        placeHints(editor, hints)
      }),
    )
    return () => {
      window.removeEventListener('blur', pause)
      unregister()
    }
  }, [editor, noteId, hints])

  const { passages, focusedPassageId } = open
  useEffect(
    () => decorateMarks(editor, sessionOf(noteId)?.marks ?? [], focusedPassageId),
    [editor, noteId, passages, focusedPassageId],
  )
}

/** An editor state never changes: its document is written out once, and only when it is saved. */
const documentReader = (state: EditorState): (() => NoteDocument) => {
  let document: NoteDocument | undefined
  // Through text, for Lexical also writes properties that are undefined: they are no JSON, and the core refuses them.
  return () => (document ??= JSON.parse(JSON.stringify(state)) as NoteDocument)
}
