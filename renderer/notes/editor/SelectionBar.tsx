import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection } from 'lexical'
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { MarkButtons } from './MarkButtons'

type Place = { readonly left: number; readonly top: number }

/** Appears at the selected words, so that mouse and finger have no way to go. */
export const SelectionBar = ({ page }: { readonly page: RefObject<HTMLElement | null> }) => {
  const [editor] = useLexicalComposerContext()
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    let pressed = false
    const show = () => {
      const words = editor.read(() => {
        const selection = $getSelection()
        return $isRangeSelection(selection) ? selection.getTextContent().trim() : ''
      })
      const focused = editor.getRootElement() === document.activeElement
      setPlace(words === '' || pressed || !focused ? null : placeOfSelection(page.current))
    }
    const press = () => (pressed = true)
    // The selection is final one task after the pointer has gone up.
    const release = () => {
      pressed = false
      setTimeout(show)
    }
    const root = editor.getRootElement()
    const stop = editor.registerUpdateListener(show)
    root?.addEventListener('pointerdown', press)
    root?.addEventListener('blur', show)
    window.addEventListener('pointerup', release)
    return () => {
      stop()
      root?.removeEventListener('pointerdown', press)
      root?.removeEventListener('blur', show)
      window.removeEventListener('pointerup', release)
    }
  }, [editor, page])
  if (place === null) return null
  return (
    <div className="selection-bar" role="toolbar" aria-label="Mark the selected words" style={place}>
      <MarkButtons withKeys={false} />
    </div>
  )
}

const barHeight = 44
const barWidth = 430

const placeOfSelection = (page: HTMLElement | null): Place | null => {
  const selection = window.getSelection()
  if (page === null || selection === null || selection.rangeCount === 0) return null
  const words = selection.getRangeAt(0).getBoundingClientRect()
  const frame = page.getBoundingClientRect()
  const above = words.top - frame.top + page.scrollTop - barHeight
  return {
    left: Math.max(0, Math.min(words.left - frame.left, page.clientWidth - barWidth)),
    // In the first line there is no room above the words.
    top: above < page.scrollTop ? words.bottom - frame.top + page.scrollTop + 8 : above,
  }
}
