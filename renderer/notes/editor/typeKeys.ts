import { $getSelection, $isRangeSelection, DELETE_CHARACTER_COMMAND } from 'lexical'
import type { LexicalEditor } from 'lexical'
import type { HeldKey } from '../heldKeys'

/** Types keys that have waited elsewhere, behind what is selected and not over it. */
export const typeKeys = (editor: LexicalEditor, keys: readonly HeldKey[]) => {
  if (keys.length === 0) return
  const { deletions, typed } = withoutSlips(keys)
  editor.update($goBehind, { discrete: true })
  // One by one: the window's own cursor says what a character is.
  for (let done = 0; done < deletions; done += 1) editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
  editor.update(
    () => {
      for (const key of typed) {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return
        if (key === 'Enter') selection.insertParagraph()
        else selection.insertText(key)
      }
    },
    { discrete: true },
  )
}

/** What is left when each Backspace has taken the key before it; `deletions` are those with none before them. */
const withoutSlips = (keys: readonly HeldKey[]) => {
  const typed: string[] = []
  let deletions = 0
  for (const { key } of keys) {
    if (key === 'Enter' || key.length === 1) typed.push(key)
    else if (key === 'Backspace' && typed.pop() === undefined) deletions += 1
  }
  return { typed, deletions }
}

const $goBehind = () => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus
  selection.anchor.set(key, offset, type)
  selection.focus.set(key, offset, type)
}
