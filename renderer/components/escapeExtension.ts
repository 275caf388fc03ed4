import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ESCAPE_COMMAND,
  defineExtension,
} from 'lexical'

/** Escape lets go of the selected words and leaves the cursor in the text: Lexical's own way would send typing nowhere. */
export const EscapeExtension = defineExtension({
  name: 'visitbook/Escape',
  register: (editor) =>
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return false
        const { key, offset, type } = selection.focus
        selection.anchor.set(key, offset, type)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
})
