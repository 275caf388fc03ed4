import { $getNearestNodeFromDOMNode } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Files dragged over the note: true while they are, and their drop goes behind the block under the pointer. */
export const useFileDrop = (
  page: RefObject<HTMLElement | null>,
  editor: LexicalEditor,
  onDrop: (files: readonly File[], afterKey: string | null) => unknown,
) => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = page.current
    if (element === null) return
    // While it is captured, before the editor takes a file for text that is moved.
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onDrop(files, blockUnder(editor, event))
    }
    element.addEventListener('dragenter', over, true)
    element.addEventListener('dragover', over, true)
    element.addEventListener('dragleave', leave, true)
    element.addEventListener('drop', drop, true)
    return () => {
      element.removeEventListener('dragenter', over, true)
      element.removeEventListener('dragover', over, true)
      element.removeEventListener('dragleave', leave, true)
      element.removeEventListener('drop', drop, true)
    }
  })
  return isOver
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

const blockUnder = (editor: LexicalEditor, { clientX, clientY }: DragEvent): string | null => {
  const element = document.elementFromPoint(clientX, clientY)
  const root = editor.getRootElement()
  if (element === null || root === null || element === root || !root.contains(element)) return null
  return editor.read(() => $getNearestNodeFromDOMNode(element)?.getTopLevelElement()?.getKey() ?? null)
}
