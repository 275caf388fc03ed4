import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import type { Result } from '@shared/result'
import type { OwnPlace } from '@shared/windows/place'
import type { ReadyToClose } from './readyToClose'
import type { Signal } from './signal'

/** A window of the app with what main knows of it. */
export type AppWindow = {
  readonly place: OwnPlace
  readonly window: BrowserWindow
  readonly askShell: (operation: string, input: unknown) => Promise<Result<unknown, AppError>>
  readonly readyToClose: Signal<ReadyToClose>
  /** Saves what was typed and goes; false: it stays, for its last words could not be saved. */
  readonly leave: () => Promise<boolean>
  /** The page has begun to work: before that nothing can have been typed, and nobody would answer. */
  pageWorks: boolean
}

export type AppWindows = ReturnType<typeof createAppWindows>

/** The windows that are open. Nothing else may call the core, and events go to nobody else. */
export const createAppWindows = () => {
  const open = new Set<AppWindow>()
  return {
    add: (added: AppWindow) => {
      open.add(added)
      added.window.once('closed', () => open.delete(added))
    },
    all: (): readonly AppWindow[] => [...open],
    apart: (): readonly AppWindow[] => [...open].filter(({ place }) => place.kind !== 'main'),
    /** The window whose own page asks; undefined: a frame in it, a page of another address, or no window of ours. */
    asking: ({ sender, senderFrame }: IpcMainInvokeEvent, origin: string) =>
      [...open].find(
        ({ window }) =>
          !window.isDestroyed() &&
          sender === window.webContents &&
          senderFrame !== null &&
          senderFrame === window.webContents.mainFrame &&
          senderFrame.url.startsWith(`${origin}/`),
      ),
    send: (event: AppEvent, except?: AppWindow) => {
      for (const each of open) if (each !== except) sendEvent(each.window, event)
    },
  }
}

/** Somebody is there to answer an event. */
export const answers = ({ window, pageWorks }: AppWindow) =>
  pageWorks && !window.isDestroyed() && !window.webContents.isCrashed()

/** Tells a window to look again. */
export const sendEvent = (window: BrowserWindow, event: AppEvent) => {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send('event', event)
}
