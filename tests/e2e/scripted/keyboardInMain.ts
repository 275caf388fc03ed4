import type { ElectronApplication } from '@playwright/test'

/** What Chromium is told of a key; `text` is empty for one that writes nothing. */
export type KeyEvent = {
  readonly text: string
  readonly code: string
  readonly key: string
  /** 1 Alt, 2 Control, 8 Shift. */
  readonly modifiers: number
  readonly windowsVirtualKeyCode: number
}

/** A key, so many milliseconds after the one before it. */
export type Stroke = { readonly pause: number; readonly event: KeyEvent }

type Keyboard = {
  /** When the last key was due. */
  due: number
  readonly waiting: Set<Promise<unknown>>
}
type MainGlobals = { scriptedKeyboard?: Keyboard }

/**
 * The keys are struck from within the app's main process: a test that tells each of thirty thousand keys to the window
 * itself writes a step into its report for each, and is in the end slower than any window.
 */
export const attachKeyboard = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.debugger.attach('1.3')
    const keyboard: Keyboard = { due: Date.now(), waiting: new Set() }
    Object.assign(globalThis, { scriptedKeyboard: keyboard } satisfies MainGlobals)
  })

/** Strikes the keys at their moments, answered or not; after a pause of the typist the pace begins anew. */
export const playKeys = (
  app: ElectronApplication,
  strokes: readonly Stroke[],
): Promise<{ readonly mostWaiting: number }> =>
  app.evaluate(async ({ BrowserWindow }, given) => {
    const { scriptedKeyboard: keyboard } = globalThis as unknown as Required<MainGlobals>
    const tools = BrowserWindow.getAllWindows()[0]?.webContents.debugger
    if (tools === undefined) throw new Error('There is no window to type into')
    let mostWaiting = 0
    // Reading the answer of the keys before took some milliseconds; more than that is somebody who has looked up.
    if (Date.now() - keyboard.due > 500) keyboard.due = Date.now()
    for (const { pause, event } of given) {
      keyboard.due += pause
      const wait = keyboard.due - Date.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      const { text, ...shared } = event
      const down = tools.sendCommand('Input.dispatchKeyEvent', {
        type: text === '' ? 'rawKeyDown' : 'keyDown',
        ...shared,
        ...(text === '' ? {} : { text, unmodifiedText: text }),
      })
      const up = tools.sendCommand('Input.dispatchKeyEvent', { type: 'keyUp', ...shared })
      const answer: Promise<unknown> = Promise.all([down, up]).then(() => keyboard.waiting.delete(answer))
      keyboard.waiting.add(answer)
      mostWaiting = Math.max(mostWaiting, keyboard.waiting.size)
    }
    return { mostWaiting }
  }, strokes)

export const keysAnswered = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async () => {
    const { scriptedKeyboard } = globalThis as unknown as Required<MainGlobals>
    await Promise.all(scriptedKeyboard.waiting)
  })
