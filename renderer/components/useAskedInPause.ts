import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { inTypingPause } from './typingPause'

/**
 * When a question that came up amid somebody's typing is asked: in the next pause. Whoever types on all the same, before
 * they have seen it, types on in their text; it comes again in the pause after that.
 */
export const useAskedInPause = () => {
  const [isAsked, setAsked] = useState(false)
  const [from, setFrom] = useState<'now' | 'moreTyping'>('now')
  const text = useRef<HTMLElement | null>(null)

  useEffect(() => {
    if (isAsked) return
    return inTypingPause({ target: window, from }, () => {
      text.current = textInHand()
      setAsked(true)
    })
  }, [isAsked, from])

  useEffect(() => {
    if (!isAsked) return
    const typeOn = (event: KeyboardEvent) => {
      const field = text.current
      if (field === null || !field.isConnected || isAtControl() || !isTyping(event)) return
      // At once: the letter of this very key goes to whatever has the keyboard when its event is over.
      flushSync(() => {
        setFrom('now')
        setAsked(false)
      })
      field.focus({ preventScroll: true })
      event.stopPropagation()
    }
    window.addEventListener('keydown', typeOn, true)
    return () => window.removeEventListener('keydown', typeOn, true)
  }, [isAsked])

  return {
    isAsked,
    askNow: () => {
      text.current = null
      setAsked(true)
    },
    putOff: () => {
      setFrom('moreTyping')
      setAsked(false)
    },
  }
}

/** The field or the editor that has the keyboard. */
const textInHand = () => {
  const { activeElement } = document
  const isText =
    activeElement instanceof HTMLInputElement ||
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLElement && activeElement.isContentEditable)
  return isText ? activeElement : null
}

/** Somebody has gone to a button of the question: its keys are meant for it. */
const isAtControl = () => document.activeElement?.matches('button, input, select, textarea') ?? false

const isTyping = (event: KeyboardEvent) => {
  const isChord = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')
  return !isChord && (event.key.length === 1 || typing.has(event.key))
}

const typing = new Set(['Enter', 'Backspace', 'Delete', 'Dead', 'Process', 'Unidentified'])
