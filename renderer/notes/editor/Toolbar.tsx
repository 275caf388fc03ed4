import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  mergeRegister,
} from 'lexical'
import type { ElementNode, LexicalNode } from 'lexical'
import { Bold, Heading3, Italic, List, ListOrdered, Redo2, TextQuote, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { AttachButton } from '../../attachments/AttachButton'
import { CameraButton } from '../../attachments/camera/CameraButton'
import { IconButton, IconToggle } from '../../components/IconButton'
import { chordWords } from '../../shortcuts/chord'
import { onMac } from '../../shortcuts/keysStore'

type Kind = 'paragraph' | 'heading' | 'quote' | 'bullet' | 'number'
type Face = { readonly kind: Kind; readonly bold: boolean; readonly italic: boolean }

const plain: Face = { kind: 'paragraph', bold: false, italic: false }

/** Structure of the text: few, and each with its key or what can be typed instead. */
export const Toolbar = () => {
  const [editor] = useLexicalComposerContext()
  const [face, setFace] = useState(plain)
  const [can, setCan] = useState({ undo: false, redo: false })
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const next = editorState.read($readFace)
          setFace((now) =>
            now.kind === next.kind && now.bold === next.bold && now.italic === next.italic ? now : next,
          )
        }),
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (undo) => {
            setCan((now) => ({ ...now, undo }))
            return false
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (redo) => {
            setCan((now) => ({ ...now, redo }))
            return false
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  )
  const turnInto = (make: () => ElementNode) => () =>
    editor.update(() => {
      $setBlocksType($getSelection(), make)
    })
  const toggled = (kind: Kind, make: () => ElementNode) =>
    turnInto(face.kind === kind ? () => $createParagraphNode() : make)
  const list = (kind: 'bullet' | 'number') => () =>
    editor.dispatchCommand(
      face.kind === kind
        ? REMOVE_LIST_COMMAND
        : kind === 'bullet'
          ? INSERT_UNORDERED_LIST_COMMAND
          : INSERT_ORDERED_LIST_COMMAND,
      undefined,
    )
  return (
    <AriaToolbar aria-label="Form of the text" className="note-toolbar">
      <IconToggle
        label="Heading"
        keys="## Space"
        icon={Heading3}
        isSelected={face.kind === 'heading'}
        onChange={toggled('heading', () => $createHeadingNode('h3'))}
      />
      <IconToggle
        label="List"
        keys="- Space"
        icon={List}
        isSelected={face.kind === 'bullet'}
        onChange={list('bullet')}
      />
      <IconToggle
        label="Numbered list"
        keys="1. Space"
        icon={ListOrdered}
        isSelected={face.kind === 'number'}
        onChange={list('number')}
      />
      <IconToggle
        label="Quote"
        keys="> Space"
        icon={TextQuote}
        isSelected={face.kind === 'quote'}
        onChange={toggled('quote', () => $createQuoteNode())}
      />
      <IconToggle
        label="Bold"
        keys={chordWords('Ctrl+B', onMac)}
        icon={Bold}
        isSelected={face.bold}
        onChange={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}
      />
      <IconToggle
        label="Italics"
        keys={chordWords('Ctrl+I', onMac)}
        icon={Italic}
        isSelected={face.italic}
        onChange={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}
      />
      <AttachButton />
      <CameraButton />
      <IconButton
        label="Undo"
        keys={chordWords('Ctrl+Z', onMac)}
        icon={Undo2}
        isDisabled={!can.undo}
        onPress={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
      />
      <IconButton
        label="Redo"
        keys={chordWords(onMac ? 'Ctrl+Shift+Z' : 'Ctrl+Y', onMac)}
        icon={Redo2}
        isDisabled={!can.redo}
        onPress={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
      />
    </AriaToolbar>
  )
}

const $readFace = (): Face => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return plain
  const bold = selection.hasFormat('bold')
  const italic = selection.hasFormat('italic')
  for (let node: LexicalNode | null = selection.anchor.getNode(); node !== null; node = node.getParent()) {
    if ($isHeadingNode(node)) return { kind: 'heading', bold, italic }
    if ($isQuoteNode(node)) return { kind: 'quote', bold, italic }
    if ($isListNode(node))
      return { kind: node.getListType() === 'number' ? 'number' : 'bullet', bold, italic }
  }
  return { kind: 'paragraph', bold, italic }
}
