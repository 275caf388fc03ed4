import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useRef } from 'react'
import { useShortcut } from '../shortcuts/useShortcut'
import { useWritingStore, writingChosen } from '../visits/writingStore'

/** Text comes first: the fields of a note fold away. With their key the keyboard goes along, there and back. */
export const useFolding = () => {
  const [editor] = useLexicalComposerContext()
  const isOpen = useWritingStore(({ writing }) => writing.fieldsOpen)
  const form = useRef<HTMLElement>(null)
  const isByKey = useRef(false)
  const unfold = () => void writingChosen({ fieldsOpen: true })
  const fold = () => {
    void writingChosen({ fieldsOpen: false })
    editor.focus()
  }
  useShortcut('note.fields', () => {
    if (isOpen) return fold()
    isByKey.current = true
    unfold()
  })
  useEffect(() => {
    if (isOpen && isByKey.current)
      form.current?.querySelector<HTMLElement>('input, [role="spinbutton"], button')?.focus()
    isByKey.current = false
  }, [isOpen])
  return { isOpen, form, fold, unfold }
}
