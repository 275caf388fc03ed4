import {
  $createNodeSelection,
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  PASTE_COMMAND,
  defineExtension,
  mergeRegister,
  safeCast,
} from 'lexical'
import type { AttachmentInNote } from '@shared/notes/withAttachment'
import { $attachmentOf, $isAttachmentNode, AttachmentNode } from './AttachmentNode'

export type AttachmentListener = {
  /** Pictures or files were pasted into the text. */
  readonly filesPasted: (files: readonly File[]) => void
  /** The attachment with this key is to be looked at and described. */
  readonly opened: (nodeKey: string, attachment: AttachmentInNote) => void
  /** An attachment of another visit came by the clipboard; its words were put in its place. */
  readonly strangerMet: () => void
}

const noListener: AttachmentListener = {
  filesPasted: () => undefined,
  opened: () => undefined,
  strangerMet: () => undefined,
}

/** Pictures and files in the text: pasted, selected, opened and taken away by keyboard as by mouse. */
export const AttachmentExtension = defineExtension({
  name: 'visitbook/Attachment',
  nodes: () => [AttachmentNode],
  config: safeCast<{ visitId: string; listener: AttachmentListener }>({ visitId: '', listener: noListener }),
  register: (editor, { visitId, listener }) =>
    mergeRegister(
      // Evidence of one visit does not wander into another one with a paste.
      editor.registerNodeTransform(AttachmentNode, (node) => {
        if ($attachmentOf(node).visitId === visitId) return
        node.replace($createTextNode(node.getTextContent()))
        listener.strangerMet()
      }),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const files = 'clipboardData' in event ? filesIn(event.clipboardData) : []
          if (files.length === 0) return false
          event.preventDefault()
          listener.filesPasted(files)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const figure = isElement(event.target) ? event.target.closest('.attachment') : null
          const node = figure === null ? null : $getNearestNodeFromDOMNode(figure)
          if (!$isAttachmentNode(node)) return false
          const selection = $createNodeSelection()
          selection.add(node.getKey())
          $setSelection(selection)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        // Keys pressed on a button inside an attachment belong to that button.
        (event) => isElement(event.target) && event.target.closest('.attachment button') !== null,
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const selection = $getSelection()
          const [node, ...more] = $isNodeSelection(selection) ? selection.getNodes() : []
          if (!$isAttachmentNode(node) || more.length > 0) return false
          event?.preventDefault()
          listener.opened(node.getKey(), $attachmentOf(node))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
})

/** Files on the clipboard, unless words came with them: Word puts a picture of copied text beside the text. */
const filesIn = (clipboard: DataTransfer | null): readonly File[] => {
  if (clipboard === null || clipboard.types.includes('application/x-lexical-editor')) return []
  return clipboard.getData('text/plain').trim() === '' ? [...clipboard.files] : []
}

const isElement = (target: EventTarget | null): target is Element => target instanceof Element
