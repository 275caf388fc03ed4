import type { BrowserWindow } from 'electron'

/** A page that breaks again at once is not worth another try. */
const leastBetween = 10_000

/** A page that has crashed comes back locked: what was typed is saved to within the autosave's pause. */
export const reopenCrashedPage = (window: BrowserWindow, lock: () => Promise<unknown>) => {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const since = performance.now() - last
    last = performance.now()
    void lock().then(() => {
      if (!window.isDestroyed() && since > leastBetween) window.webContents.reload()
    })
  })
}
