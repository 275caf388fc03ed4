import { createEmptyHistoryState } from '@lexical/history'
import type { HistoryState, HistoryStateEntry } from '@lexical/history'
import type { EditorState, LexicalEditor } from 'lexical'
import type { Cursor, StoredUndo } from '@shared/notes/noteUndo'
import { changed, unchanged } from '@shared/notes/noteUndo'
import { $putCursor, cursorIn } from './cursorPath'

/** A state of a note that undo or redo leads to: its document as text. */
export type UndoState = { readonly text: string; readonly cursor: Cursor | null }

/** The states below the present one, oldest first, and those above it, the next one first. */
export type UndoChain = { readonly below: readonly UndoState[]; readonly above: readonly UndoState[] }

/** The states that the stored steps lead to from the note as it stands; a step that does not fit ends the way. */
export const chainOf = (present: string, stored: StoredUndo): UndoChain => {
  const at = stored.position - stored.first
  const below: UndoState[] = []
  for (let step = at - 1, text: string | null = present; step >= 0; step -= 1) {
    const change = stored.steps[step]
    text = change === undefined || text === null ? null : unchanged(text, change)
    if (text === null || change === undefined) break
    below.unshift({ text, cursor: change.before })
  }
  const above: UndoState[] = []
  let text: string | null = present
  for (const change of stored.steps.slice(at)) {
    text = changed(text, change)
    if (text === null) break
    above.push({ text, cursor: change.after })
  }
  return { below, above }
}

/** The history of an editor, filled with states from before it was there. They are read only when they are gone to. */
export const historyFrom = (editor: LexicalEditor, chain: UndoChain | undefined): HistoryState => ({
  ...createEmptyHistoryState(),
  undoStack: (chain?.below ?? []).map((state) => entryOf(editor, state)),
  redoStack: (chain?.above ?? []).map((state) => entryOf(editor, state)).reverse(),
})

/** What tells a state of the history from every other, also when the editor has copied it; and how to read it. */
export type KnownState = {
  readonly id: object
  readonly text: () => string
  readonly cursor: () => Cursor | null
}

export const knownState = (entry: HistoryStateEntry): KnownState => {
  const origin = origins.get(entry) ?? origins.get(entry.editorState)
  if (origin !== undefined) return { id: origin, text: () => origin.text, cursor: () => origin.cursor }
  const { editorState } = entry
  return { id: editorState, text: () => textOf(editorState), cursor: () => cursorIn(editorState) }
}

const origins = new WeakMap<HistoryStateEntry | EditorState, UndoState>()

const entryOf = (editor: LexicalEditor, origin: UndoState): HistoryStateEntry => {
  let state: EditorState | undefined
  const read = () => {
    const made = editor.parseEditorState(origin.text, () => {
      if (origin.cursor !== null) $putCursor(origin.cursor)
    })
    origins.set(made, origin)
    return made
  }
  const entry = {
    editor,
    get editorState() {
      return (state ??= read())
    },
  }
  origins.set(entry, origin)
  return entry
}

/** Writing a state out takes a moment, and two or three are asked for again with every save; all would be too many. */
const recent = new Map<EditorState, string>()

const textOf = (state: EditorState): string => {
  const text = recent.get(state) ?? JSON.stringify(state)
  recent.delete(state)
  recent.set(state, text)
  const oldest = recent.size > 4 ? recent.keys().next().value : undefined
  if (oldest !== undefined) recent.delete(oldest)
  return text
}

/** The vault is locked: no text stays behind. */
export const statesForgotten = () => recent.clear()
