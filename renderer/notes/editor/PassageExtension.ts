import { $createMarkNode, MarkExtension, MarkNode } from '@lexical/mark'
import { registerNestedElementResolver } from '@lexical/utils'
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  createCommand,
  defineExtension,
  mergeRegister,
  safeCast,
} from 'lexical'
import type { LexicalCommand, LexicalEditor } from 'lexical'
import { v7 } from 'uuid'
import type { NewId } from '@shared/ids'
import type { Direction } from '@shared/notes/note'
import { isShortcut } from '../../shortcuts/keysStore'
import { directions } from '../words'
import {
  $keepOnlyMovedPassages,
  $markPassage,
  $passagesAt,
  $promptsNamedIn,
  $unmarkPassage,
} from './passages'

/** The inspector says which way the selected words point; with the cursor in a passage, which way that one points. */
export const MARK_PASSAGE_COMMAND: LexicalCommand<Direction> = createCommand('MARK_PASSAGE')
/** The passage's words stay, the passage goes. */
export const UNMARK_PASSAGE_COMMAND: LexicalCommand<string> = createCommand('UNMARK_PASSAGE')

export type PassageListener = {
  /** Words were marked; `prompts` are those that chips among them name. */
  readonly passageMarked: (passageId: string, direction: Direction, prompts: readonly string[]) => void
  readonly directionChosen: (passageId: string, direction: Direction) => void
  /** Marking was asked for, and no words are selected. */
  readonly nothingSelected: () => void
  readonly isOfThisNote: (passageId: string) => boolean
}

const noListener: PassageListener = {
  passageMarked: () => undefined,
  directionChosen: () => undefined,
  nothingSelected: () => undefined,
  isOfThisNote: () => true,
}

/** Marks passages by command and by Alt+1 to Alt+4; what is said of them is kept beside the document. */
export const PassageExtension = defineExtension({
  name: 'visitbook/Passage',
  dependencies: [MarkExtension],
  config: safeCast<{ newId: NewId; listener: PassageListener }>({ newId: () => v7(), listener: noListener }),
  register: (editor, { newId, listener }) =>
    mergeRegister(
      registerNestedElementResolver<MarkNode>(
        editor,
        MarkNode,
        (from) => $createMarkNode(from.getIDs()),
        (from, to) => from.getIDs().forEach((id) => to.addID(id)),
      ),
      editor.registerCommand(
        MARK_PASSAGE_COMMAND,
        (direction) => {
          const selection = $getSelection()
          const [around] = $passagesAt(selection)
          const newPassage = newId()
          const collapsed = $isRangeSelection(selection) && selection.isCollapsed()
          if (collapsed && around !== undefined) listener.directionChosen(around, direction)
          else if ($markPassage(selection, newPassage))
            listener.passageMarked(newPassage, direction, $promptsNamedIn(newPassage))
          else listener.nothingSelected()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        UNMARK_PASSAGE_COMMAND,
        (passageId) => {
          $unmarkPassage(passageId)
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const direction = directions.find((each) => isShortcut(event, `mark.${each}`))
          if (direction === undefined) return false
          event.preventDefault()
          $takeSelectionOfWindow(editor)
          return editor.dispatchCommand(MARK_PASSAGE_COMMAND, direction)
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => {
          selection.insertNodes([...$keepOnlyMovedPassages(nodes, listener.isOfThisNote)])
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
})

/** Lexical hears of a new selection a moment later; the key that marks it may come sooner than that. */
const $takeSelectionOfWindow = (editor: LexicalEditor) => {
  const selection = $createRangeSelectionFromDom(window.getSelection(), editor)
  if (selection !== null) $setSelection(selection)
}
