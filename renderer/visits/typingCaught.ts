import { emptiedOnLock } from '../vault/emptied'
import './typingCaught.css'

let field: HTMLTextAreaElement | null = null

/**
 * From the wish for a new note or finding until it is there to write in, typing goes into a field of its own: no key is
 * lost and none lands in what was open before. It comes into sight only when the wait is long enough to be noticed.
 */
export const typingCaught = (thing: 'note' | 'finding', onLetGo: () => void) => {
  if (field !== null) return field.focus()
  // A part of the page with a name: whoever listens to the page finds it among the others.
  const frame = document.createElement('section')
  frame.className = 'typing-caught'
  frame.ariaLabel = `New ${thing}`
  const label = document.createElement('label')
  label.append(`Opening the new ${thing}. What you type goes into it; Esc lets it go.`)
  const caught = document.createElement('textarea')
  caught.lang = 'en-GB'
  caught.addEventListener('keydown', (event) => {
    // No way out by accident: a tab would send the next words elsewhere.
    if (event.key === 'Tab') event.preventDefault()
    if (event.key !== 'Escape' || event.isComposing) return
    typingTaken()
    onLetGo()
  })
  isComposing = false
  caught.addEventListener('compositionstart', () => (isComposing = true))
  caught.addEventListener('compositionend', () => (isComposing = false))
  label.append(caught)
  frame.append(label)
  document.body.append(frame)
  field = caught
  caught.focus()
}

/** The editor is there: what was typed until now, for it to begin with. */
export const typingTaken = (): string => {
  const words = field?.value ?? ''
  field?.closest('.typing-caught')?.remove()
  field = null
  return words
}

/** Runs at once, or when the letters that are just being composed (an accent, a script of many keys) are there. */
export const afterComposing = (act: () => void) => {
  if (field === null || !isComposing) return act()
  field.addEventListener('compositionend', () => setTimeout(act), { once: true })
}

let isComposing = false

emptiedOnLock(typingTaken, () => (field?.value ?? '') !== '')
