import type { BrowserWindow } from 'electron'

/** A page that breaks again at once is not worth another try. */
const leastBetween = 10_000

type Crash = {
  /** Another window goes on working: the vault stays open for it. */
  readonly othersWork: () => boolean
  readonly lock: () => Promise<unknown>
}

/** The main page comes back, locked unless another window works: what was typed is saved to within the autosave's pause. */
export const reopenCrashedPage = (window: BrowserWindow, { othersWork, lock }: Crash) => {
  let last = Number.NEGATIVE_INFINITY
  whenCrashed(window, () => {
    const since = performance.now() - last
    last = performance.now()
    void (othersWork() ? Promise.resolve() : lock()).then(() => {
      if (!window.isDestroyed() && since > leastBetween) window.webContents.reload()
    })
  })
}

/** A window of its own is not opened again by itself: what it showed is to be had in the main one. */
export const closeCrashedPage = (window: BrowserWindow, closed: () => void) =>
  whenCrashed(window, () =>
    // Not while Electron still tells of the crash.
    setImmediate(() => {
      if (!window.isDestroyed()) window.destroy()
      closed()
    }),
  )

const whenCrashed = (window: BrowserWindow, act: () => void) =>
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') act()
  })
