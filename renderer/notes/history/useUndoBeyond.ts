import {
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  UNDO_COMMAND,
  mergeRegister,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import { said } from '../../components/statusStore'
import { historyOpened } from './historyStore'

/** Undo ends with the oldest step that is kept. Beyond that, it leads to the versions that were kept. */
export const useUndoBeyond = (editor: LexicalEditor, noteId: string) =>
  useEffect(() => {
    let canUndo = false
    let close = (): void => undefined
    const unregister = mergeRegister(
      editor.registerCommand(
        CAN_UNDO_COMMAND,
        (can) => {
          canUndo = can
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        UNDO_COMMAND,
        () => {
          if (canUndo) return false
          // One message, however often the key is pressed.
          close()
          close = said('Nothing more to undo. Earlier versions of the note are in its history.', {
            action: { label: 'History', onPress: () => void historyOpened(noteId) },
          })
          return false
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    )
    return () => {
      unregister()
      close()
    }
  }, [editor, noteId])
