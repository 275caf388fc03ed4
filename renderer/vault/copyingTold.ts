import { call } from '../api'

/**
 * Tells the main process of everything copied or cut in this window, so that a lock can take it out of the clipboard
 * again. The words themselves do not go that way.
 */
export const copyingTold = () => {
  // The clipboard has it once everybody who handles the event is done.
  const tell = () => setTimeout(() => void call('shell.copied', {}))
  for (const kind of ['copy', 'cut']) window.addEventListener(kind, tell, { capture: true })
}
