import { call } from '../api'

/**
 * Tells the main process of everything copied or cut in this window, so that a lock can take it out of the clipboard
 * again. Asked of the clipboard itself it might answer too early: nobody says when the words have arrived there.
 */
export const copyingTold = () => {
  // After everybody else who handles the event: an editor puts its words into it.
  const tell = (event: ClipboardEvent) => {
    const words = event.clipboardData?.getData('text/plain') ?? ''
    void call('shell.copied', { words: words === '' ? selectedWords() : words })
  }
  window.addEventListener('copy', tell)
  window.addEventListener('cut', tell)
}

const selectedWords = (): string => {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  return document.getSelection()?.toString() ?? ''
}
