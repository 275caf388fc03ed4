import { HistoryExtension } from '@lexical/history'
import { RichTextExtension } from '@lexical/rich-text'
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $getState,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  PASTE_COMMAND,
  PASTE_TAG,
  RootNode,
  configExtension,
  defineExtension,
  mergeRegister,
} from 'lexical'
import type { ElementNode, LexicalEditor, LexicalNode, RangeSelection } from 'lexical'
import { v7 } from 'uuid'
import type { EditedParagraph } from '@shared/letters/editedLetter'
import type { LetterContent } from '@shared/letters/letter'
import { EscapeExtension } from '../../components/escapeExtension'
import { $isHead, $putInOrder, $readParagraphs, $showLetter } from './letterBlocks'
import { SectionHeadNode, paragraphIdState, sectionIdState } from './letterNodes'

export type LetterListener = {
  readonly edited: (paragraphs: readonly EditedParagraph[]) => void
  /** `offset` is the cursor's place in the paragraph's words. */
  readonly reached: (paragraphId: string | null, offset: number) => void
}

/** The editor of a letter: plain words in paragraphs, under heads that cannot be typed into. */
export const letterExtension = (letter: LetterContent, listener: LetterListener) =>
  defineExtension({
    name: 'visitbook/Letter',
    namespace: 'visitbook-letter',
    nodes: [SectionHeadNode],
    theme: { paragraph: 'letter-paragraph' },
    $initialEditorState: () => $showLetter(letter, v7),
    dependencies: [
      RichTextExtension,
      EscapeExtension,
      configExtension(HistoryExtension, { disabled: false }),
    ],
    onError: (error) => {
      throw error
    },
    register: (editor) =>
      mergeRegister(
        editor.registerNodeTransform(RootNode, () => $putInOrder(letter, v7)),
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
          editorState.read(() => listener.reached(...$placeOfCursor()))
          const opened = tags.has(HISTORY_MERGE_TAG)
          if (opened || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
          listener.edited(editorState.read($readParagraphs))
        }),
        // A letter has no formatting of its own: headings, lists and numbers come from its sections.
        editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(
          INSERT_LINE_BREAK_COMMAND,
          () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
          COMMAND_PRIORITY_CRITICAL,
        ),
        ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
          editor.registerCommand(command, $stopsAtHead, COMMAND_PRIORITY_CRITICAL),
        ),
        editor.registerCommand(PASTE_COMMAND, $pasteWords, COMMAND_PRIORITY_CRITICAL),
      ),
  })

/** Deleting back at the start of a section and on at its end goes no further: the head between is not text. */
const $stopsAtHead = (isBackward: boolean): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const paragraph = $paragraphOf(selection.anchor.getNode())
  if (paragraph === null) return false
  const neighbour = isBackward ? paragraph.getPreviousSibling() : paragraph.getNextSibling()
  return $isHead(neighbour) && $isAtEdge(paragraph, selection.anchor, isBackward ? 'start' : 'end')
}

const $isAtEdge = (
  paragraph: ElementNode,
  point: RangeSelection['anchor'],
  edge: 'start' | 'end',
): boolean => {
  const node = point.getNode()
  if (edge === 'start')
    return point.offset === 0 && (point.type === 'element' || node.is(paragraph.getFirstDescendant()))
  if (point.type === 'element') return point.offset === paragraph.getChildrenSize()
  return node.is(paragraph.getLastDescendant()) && point.offset === node.getTextContentSize()
}

/** Words come in as words: one paragraph for each line, nothing of their look. */
const $pasteWords = (event: unknown): boolean => {
  const selection = $getSelection()
  const words = event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain') : undefined
  if (!$isRangeSelection(selection) || words === undefined || !(event instanceof ClipboardEvent)) return false
  event.preventDefault()
  $addUpdateTag(PASTE_TAG)
  const lines = words.split(/\r?\n/).filter((line) => line.trim() !== '')
  lines.forEach((line, index) => {
    if (index > 0) selection.insertParagraph()
    selection.insertText(line)
  })
  return true
}

/** The paragraph with the cursor, and its place in the words as they are stored: without spaces at their ends. */
const $placeOfCursor = (): readonly [string | null, number] => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return [null, 0]
  const { anchor } = selection
  const paragraph = $paragraphOf(anchor.getNode())
  if (paragraph === null) return [null, 0]
  const before = anchor.type === 'element' ? [] : anchor.getNode().getPreviousSiblings()
  const offset = before.reduce((sum, node) => sum + node.getTextContentSize(), anchor.offset)
  const words = paragraph.getTextContent()
  const leading = words.length - words.trimStart().length
  return [$getState(paragraph, paragraphIdState), Math.max(0, offset - leading)]
}

const $paragraphOf = (node: LexicalNode): ElementNode | null => {
  const top = node.getTopLevelElement()
  return $isParagraphNode(top) ? top : null
}

/** Calls back for each paragraph on the page with its element, for what is shown beside it. */
export const eachParagraphElement = (
  editor: LexicalEditor,
  show: (element: HTMLElement, paragraphId: string, sectionId: string) => void,
) =>
  editor.getEditorState().read(() => {
    for (const child of $getRoot().getChildren()) {
      if (!$isParagraphNode(child)) continue
      const element = editor.getElementByKey(child.getKey())
      if (element) show(element, $getState(child, paragraphIdState), $getState(child, sectionIdState))
    }
  })

/** Puts the cursor at the start of a paragraph. Answers whether it is there. */
export const goToParagraph = (editor: LexicalEditor, paragraphId: string): boolean => {
  const key = editor.getEditorState().read(
    () =>
      $getRoot()
        .getChildren()
        .find((child) => $isParagraphNode(child) && $getState(child, paragraphIdState) === paragraphId)
        ?.getKey() ?? null,
  )
  const element = key === null ? null : editor.getElementByKey(key)
  if (key === null || element === null) return false
  editor.update(() => {
    const paragraph = $getRoot()
      .getChildren()
      .find((child) => child.getKey() === key)
    if ($isParagraphNode(paragraph)) paragraph.selectStart()
  })
  element.scrollIntoView({ block: 'center' })
  editor.focus()
  return true
}
