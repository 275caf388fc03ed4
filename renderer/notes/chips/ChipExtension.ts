import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  PASTE_COMMAND,
  PASTE_TAG,
  defineExtension,
  mergeRegister,
  safeCast,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { $chipCodeBefore, $codeBeforeCursor, $putCursor } from './caseChips'
import { $chipKind, $isChipNode, ChipNode } from './ChipNode'

export type ChipListener = {
  /** A case code was typed and is a chip now. */
  readonly caseWritten: (code: string) => void
  /** The chip of a case was pressed. */
  readonly casePressed: (code: string) => void
}

const noListener: ChipListener = { caseWritten: () => undefined, casePressed: () => undefined }

/** Chips in the text: taken whole by cursor and keys; a case code becomes one when its word has been typed. */
export const ChipExtension = defineExtension({
  name: 'visitbook/Chip',
  nodes: () => [ChipNode],
  config: safeCast<{ listener: ChipListener }>({ listener: noListener }),
  register: (editor, { listener }) => {
    const aside = () => {
      $stepOutOfChip()
      return false
    }
    const lineEnded = () => {
      aside()
      const code = $chipCodeBefore('by a new line')
      if (code !== null) {
        $addUpdateTag(HISTORY_PUSH_TAG)
        listener.caseWritten(code)
      }
      return false
    }
    return mergeRegister(
      editor.registerUpdateListener(({ tags, dirtyLeaves, editorState }) => {
        if (dirtyLeaves.size === 0 || editor.isComposing()) return
        // What undo brings back stays as it was typed; what is pasted was not typed.
        if (tags.has(HISTORIC_TAG) || tags.has(HISTORY_MERGE_TAG) || tags.has(PASTE_TAG)) return
        if (editorState.read(() => $codeBeforeCursor('by a space')) !== null) chipTyped(editor, listener)
      }),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, lineEnded, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, lineEnded, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, aside, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(PASTE_COMMAND, aside, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_LEFT_COMMAND, arrow('start'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, arrow('end'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const element = event.target instanceof Element ? event.target.closest('[data-chip="case"]') : null
          const chip = element === null ? null : $getNearestNodeFromDOMNode(element)
          const selection = $getSelection()
          // Words that were selected by dragging over it are wanted for themselves.
          const drags = $isRangeSelection(selection) && !selection.isCollapsed()
          if (!$isChipNode(chip) || drags) return false
          listener.casePressed(chip.getTextContent())
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  },
})

/** A step of its own in the history: undo takes the chip back to what was typed. */
const chipTyped = (editor: LexicalEditor, listener: ChipListener) =>
  editor.update(
    () => {
      const code = $chipCodeBefore('by a space')
      if (code !== null) listener.caseWritten(code)
    },
    { tag: HISTORY_PUSH_TAG },
  )

/** Goes over a chip as over one character; with Shift or Ctrl the window's own way is right. */
const arrow = (towards: 'start' | 'end') => (event: KeyboardEvent) => {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
  if (!$stepOverChip(towards)) return false
  event.preventDefault()
  return true
}

const $stepOverChip = (towards: 'start' | 'end'): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const { offset } = selection.anchor
  const node = selection.anchor.getNode()
  const isAtEdge = offset === (towards === 'start' ? 0 : node.getTextContentSize())
  const beside = towards === 'start' ? node.getPreviousSibling() : node.getNextSibling()
  const chip = isAtEdge && selection.anchor.type === 'text' ? beside : node
  if (!$isChipNode(chip)) return false
  $putCursor(chip, towards === 'start' ? 0 : chip.getTextContentSize())
  return true
}

/** Nothing is ever written into a chip: what is typed in it goes to its nearer end. */
const $stepOutOfChip = () => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const { offset } = selection.anchor
  const chip = selection.anchor.getNode()
  if (!$isChipNode(chip)) return
  const size = chip.getTextContentSize()
  if (offset > 0 && offset < size) $putCursor(chip, offset * 2 < size ? 0 : size)
}

/** The case whose chip the cursor stands in or beside. */
export const $caseAtCursor = (): string | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { offset } = selection.focus
  const node = selection.focus.getNode()
  const beside = [
    node,
    offset === 0 ? node.getPreviousSibling() : null,
    offset === node.getTextContentSize() ? node.getNextSibling() : null,
  ]
  const chip = beside.find((each) => $isChipNode(each) && $chipKind(each) === 'case')
  return chip?.getTextContent() ?? null
}
