import { app, powerMonitor } from 'electron'
import type { BrowserWindow } from 'electron'
import type { AppEvent } from '@shared/ipc/events'
import { sendEvent } from './bridge'
import type { Signal } from './signal'

/** What the window answers when it is asked to close. */
export type ReadyToClose = { readonly unsaved: boolean }

type Connections = {
  readonly window: BrowserWindow
  readonly lock: () => Promise<unknown>
  readonly remember: () => void
  /** Some words could not be saved: does the user want to lose them? */
  readonly closeAnyway: () => Promise<boolean>
  /** The page has begun to work: before that nothing can have been typed, and nobody would answer. */
  readonly pageWorks: () => boolean
}

/**
 * Before the window goes it saves what was typed and the vault is locked; a window that hangs cannot hold that up. When
 * saving fails, it is the user who decides.
 */
export const closeAfterSaving = (
  { window, lock, remember, closeAnyway, pageWorks }: Connections,
  readyToClose: Signal<ReadyToClose>,
  closed: () => void,
) => {
  let state: 'open' | 'closing' = 'open'
  window.on('close', (event) => {
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    remember()
    void finish()
  })
  const finish = async () => {
    const ready = readyToClose.within(3_000)
    if (pageWorks() && !window.webContents.isCrashed()) {
      sendEvent(window, { kind: 'closing' })
      const answer = await ready
      if (answer?.unsaved === true && !(await closeAnyway())) {
        state = 'open'
        return
      }
    }
    await lock()
    window.destroy()
    closed()
  }
}

/** Lid closed, screen locked, or Ctrl+L: the window saves and locks; if it does not in time, main does. */
export const lockWithPower = (
  { window, lock }: Pick<Connections, 'window' | 'lock'>,
  locked: Signal<true>,
) => {
  type Cause = Extract<AppEvent, { kind: 'locking' }>['because'] & ('suspend' | 'screenLock' | 'menu')
  const lockBecause = async (because: Cause) => {
    const answered = locked.within(2_000)
    sendEvent(window, { kind: 'locking', because })
    if (!(await answered)) await lock()
    sendEvent(window, { kind: 'vaultLocked', because })
  }
  const suspend = () => void lockBecause('suspend')
  const screenLock = () => void lockBecause('screenLock')
  powerMonitor.on('suspend', suspend)
  powerMonitor.on('lock-screen', screenLock)
  window.once('closed', () => {
    powerMonitor.off('suspend', suspend)
    powerMonitor.off('lock-screen', screenLock)
  })
  return () => void lockBecause('menu')
}

/** The app is its window: when that is gone, on every system, so is the app and with it the open database. */
export const quitWithWindow = () => app.on('window-all-closed', () => app.quit())
