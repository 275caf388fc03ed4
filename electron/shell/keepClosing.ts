import { app, powerMonitor } from 'electron'
import type { BrowserWindow } from 'electron'
import type { AppEvent } from '@shared/ipc/events'
import { sendEvent } from './appWindows'
import type { ReadyToClose } from './readyToClose'
import type { Signal } from './signal'

type Connections = {
  readonly window: BrowserWindow
  readonly readyToClose: Signal<ReadyToClose>
  readonly remember: () => void
  /** Some words could not be saved: does the user want to lose them? */
  readonly closeAnyway: () => Promise<boolean>
  readonly answers: () => boolean
  /** What must be done before this window is asked; false: it stays. */
  readonly first: () => Promise<boolean>
  /** What must be done before it goes. */
  readonly last: () => Promise<unknown>
}

/**
 * Before a window goes it saves what was typed; a window that hangs cannot hold that up. When saving fails, it is the
 * user who decides. Asked twice it answers once.
 */
export const leaveAfterSaving = (connections: Connections): (() => Promise<boolean>) => {
  const { window, readyToClose, remember, closeAnyway, answers, first, last } = connections
  let leaving: Promise<boolean> | null = null
  const finish = async () => {
    remember()
    if (!(await first())) return false
    if (!window.isDestroyed() && answers()) {
      const ready = readyToClose.within(3_000)
      sendEvent(window, { kind: 'closing' })
      const answer = await ready
      if (answer?.unsaved === true && !(await closeAnyway())) return false
    }
    await last()
    if (!window.isDestroyed()) window.destroy()
    return true
  }
  const leave = () =>
    (leaving ??= finish().finally(() => {
      leaving = null
    }))
  window.on('close', (event) => {
    event.preventDefault()
    void leave()
  })
  return leave
}

type Power = {
  readonly window: BrowserWindow
  /** Tells all windows to save and ask for the lock. */
  readonly announce: (because: Cause) => void
  readonly lock: () => Promise<unknown>
  /** The vault is locked: no window may show anything of it. */
  readonly tell: (because: Cause) => void
}
type Cause = Extract<AppEvent, { kind: 'locking' }>['because'] & ('suspend' | 'screenLock' | 'menu')

/** Lid closed, screen locked, or Ctrl+L: the windows save and lock; if they do not in time, main does. */
export const lockWithPower = ({ window, announce, lock, tell }: Power, locked: Signal<true>) => {
  const lockBecause = async (because: Cause) => {
    const answered = locked.within(2_000)
    announce(because)
    if (!(await answered)) await lock()
    tell(because)
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

/** The app is its windows: when the last is gone, on every system, so is the app and with it the open database. */
export const quitWithWindow = () => app.on('window-all-closed', () => app.quit())
