/** So long without a key, and somebody has stopped to think. */
export const typingPause = 1_000

type PauseOptions = {
  readonly target: EventTarget
  /** `moreTyping`: they have been disturbed once, and are let alone until they have typed again. */
  readonly from: 'now' | 'moreTyping'
  readonly pause?: number
}

/**
 * Acts once nobody has typed or pressed anything for a while, and never amid the keys of one letter (an accent, a script
 * of many keys). Answers how to let it be.
 */
export const inTypingPause = ({ target, from, pause = typingPause }: PauseOptions, act: () => void) => {
  const stop = new AbortController()
  const listening = { capture: true, signal: stop.signal }
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWaiting = from === 'now'
  let isComposing = false
  const wait = () => {
    clearTimeout(timer)
    if (isWaiting && !isComposing) timer = setTimeout(done, pause)
  }
  const letBe = () => {
    clearTimeout(timer)
    stop.abort()
  }
  const done = () => {
    letBe()
    act()
  }
  const typed = () => {
    isWaiting = true
    wait()
  }
  const composing = (is: boolean) => () => {
    isComposing = is
    typed()
  }
  target.addEventListener('beforeinput', typed, listening)
  target.addEventListener('keydown', wait, listening)
  target.addEventListener('pointerdown', wait, listening)
  target.addEventListener('compositionstart', composing(true), listening)
  target.addEventListener('compositionend', composing(false), listening)
  wait()
  return letBe
}
