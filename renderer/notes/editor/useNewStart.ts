import { HISTORY_MERGE_TAG } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { useEffect, useRef } from 'react'
import type { OpenNote } from '../openNoteStore'

/** Another template was put into the empty note: the editor shows it, and the fields beside it keep their focus. */
export const useNewStart = (editor: LexicalEditor, start: OpenNote['start']) => {
  const shown = useRef(start.number)
  useEffect(() => {
    if (shown.current === start.number) return
    shown.current = start.number
    editor.setEditorState(editor.parseEditorState(JSON.stringify(start.document)), { tag: HISTORY_MERGE_TAG })
  }, [editor, start])
}
