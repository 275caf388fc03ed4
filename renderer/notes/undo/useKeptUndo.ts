import { HistoryExtension } from '@lexical/history'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import { sessionOf } from '../noteSessions'

/** What the editor of a note can undo from the start on. */
export const undoOf = (noteId: string) => {
  const undo = sessionOf(noteId)?.undo.chain()
  return undo === undefined ? {} : { undo }
}

/** The steps of this editor are saved with its text; what stands for undo on the screen hears of those from before. */
export const useKeptUndo = (editor: LexicalEditor, noteId: string) =>
  useEffect(() => {
    const { historyState } = getExtensionDependencyFromEditor(editor, HistoryExtension).output
    const read = () => historyState.peek()
    sessionOf(noteId)?.undo.follow(read)
    editor.dispatchCommand(CAN_UNDO_COMMAND, read().undoStack.length > 0)
    editor.dispatchCommand(CAN_REDO_COMMAND, read().redoStack.length > 0)
  }, [editor, noteId])
