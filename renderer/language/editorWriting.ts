import {
  $getNodeByKey,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  KEY_DOWN_COMMAND,
  PASTE_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  mergeRegister,
} from 'lexical'
import type { ElementNode, LexicalEditor } from 'lexical'
import { $getBlocks, $isBlock } from '../notes/editor/blockId'
import { $readBlock, $readCaret } from './blockText'
import { rangeOf } from './paintMarks'
import { $putCaret, replaceWords } from './replaceWords'
import type { Writing } from './writing'

/** The text of a Lexical editor; `$isChecked` leaves out blocks that are somebody else's words. */
export const editorWriting = (
  editor: LexicalEditor,
  $isChecked: (block: ElementNode) => boolean = () => true,
): Writing => ({
  blocks: () =>
    editor.read(() =>
      $getBlocks()
        .filter($isChecked)
        .map((block) => [block.getKey(), $readBlock(block)] as const),
    ),
  blocksOf: (keys) =>
    editor.read(() =>
      keys.flatMap((key) => {
        const node = $getNodeByKey(key)
        return $isBlock(node) ? [[key, $readBlock(node)] as const] : []
      }),
    ),
  caret: () => editor.read($readCaret),
  putCaret: (caret) => {
    editor.update(() => $putCaret(caret), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG })
    editor.getElementByKey(caret.key)?.scrollIntoView({ block: 'nearest' })
  },
  replace: (placed, words) => replaceWords(editor, placed, words),
  rangeOf: (_key, { pieces }, mark) => rangeOf(editor, pieces, mark),
  element: () => editor.getRootElement(),
  focus: () => editor.focus(),
  watch: (listener) => {
    const { left } = listener
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags, editorState }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return listener.caretMoved()
        const isPasted = tags.has(PASTE_TAG)
        const isTyped = !isPasted && !tags.has(HISTORIC_TAG) && !tags.has(HISTORY_MERGE_TAG)
        listener.edited({
          keys: dirtyElements.keys(),
          by: isPasted ? 'paste' : isTyped ? 'typing' : 'other',
          caret: editorState.read($readCaret),
        })
      }),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('blur', left)
        root?.addEventListener('blur', left)
        if (root !== null) listener.shown()
      }),
    )
  },
  watchHands: (clicked, keyPressed) =>
    mergeRegister(
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('click', clicked)
        root?.addEventListener('click', clicked)
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!keyPressed(event)) return false
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
})
