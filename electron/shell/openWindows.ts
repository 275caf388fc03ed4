import { ok } from '@shared/result'
import type { Session } from 'electron'
import { isSamePlace } from '@shared/windows/samePlace'
import type { ApartPlace, OwnPlace, Wish } from '@shared/windows/place'
import { createDispatch } from '../ipc/dispatch'
import type { KeptAppearance } from './appearance'
import { answers, createAppWindows, sendEvent } from './appWindows'
import type { AppWindow } from './appWindows'
import { cameraOf } from './camera'
import { closeCrashedPage } from './crashedPage'
import type { Dialogs } from './dialogs'
import type { BrowserWindow } from 'electron'
import { leaveAfterSaving } from './keepClosing'
import type { ReadyToClose } from './readyToClose'
import { openPageWindow, rememberPlace, showWindow } from './pageWindow'
import { shellContract, shellHandlers } from './shellHandlers'
import type { ShellParts } from './shellHandlers'
import { createSignal } from './signal'

/** More would be a way to lose sight, and each takes its memory. */
const mostApart = 8

type Parts = {
  readonly profile: string
  readonly developmentOrigin: string | null
  readonly pages: Session
  readonly appearance: KeptAppearance
  readonly dialogs: (window: BrowserWindow) => Dialogs
  readonly shell: Omit<ShellParts, 'dialogs' | 'readyToClose' | 'windows' | 'appearance' | 'camera'>
  readonly report: (error: unknown) => string
  /** Waited for before the main window asks anybody whether it may go. */
  readonly firstOfMain: () => Promise<void>
  /** The last thing before the main window goes. */
  readonly lastOfMain: () => Promise<unknown>
}

/** Opens the main window and those of single notes and letters; each has its own dialogs and answers for itself. */
export const createWindows = (parts: Parts) => {
  const windows = createAppWindows()
  const main = () => windows.all().find(({ place }) => place.kind === 'main')
  const placesChanged = () => windows.send({ kind: 'windows' })

  const open = (place: OwnPlace): AppWindow => {
    const alike = windows.all().filter((each) => each.place.kind === place.kind)
    const window = openPageWindow({
      kind: place.kind,
      profile: parts.profile,
      developmentOrigin: parts.developmentOrigin,
      pages: parts.pages,
      beside: alike.at(-1)?.window,
    })
    parts.appearance.sizes(window)
    const dialogs = parts.dialogs(window)
    const readyToClose = createSignal<ReadyToClose>()
    const isMain = place.kind === 'main'
    const handlers = shellHandlers({
      ...parts.shell,
      dialogs,
      appearance: parts.appearance,
      readyToClose: (unsaved) => readyToClose.give({ unsaved }),
      windows: { of: () => placesFor(place), open: openApart, bringBack, wish },
      camera: cameraOf(window, parts.shell.core),
    })
    const leave = leaveAfterSaving({
      window,
      readyToClose,
      remember: () => rememberPlace(window, place.kind, parts.profile),
      closeAnyway: dialogs.closeAnyway,
      answers: () => answers(opened),
      first: isMain ? leaveWithMain : () => Promise.resolve(true),
      last: isMain ? parts.lastOfMain : () => Promise.resolve(),
    })
    const opened: AppWindow = {
      place,
      window,
      askShell: createDispatch(shellContract, handlers, parts.report),
      readyToClose,
      leave,
      pageWorks: false,
    }
    windows.add(opened)
    if (!isMain) {
      window.once('closed', placesChanged)
      closeCrashedPage(window, () => windows.send({ kind: 'windowLost' }))
      placesChanged()
    }
    return opened
  }

  const leaveApart = async () =>
    (await Promise.all(windows.apart().map(({ leave }) => leave()))).every((isGone) => isGone)

  const leaveWithMain = async () => {
    await parts.firstOfMain()
    return leaveApart()
  }

  const placesFor = (own: OwnPlace) => ({
    own,
    apart: windows.apart().flatMap(({ place }) => (place.kind === 'main' ? [] : [place])),
  })

  const shownAt = (place: ApartPlace) => windows.apart().find((each) => isSamePlace(each.place, place))

  const openApart = (place: ApartPlace) => {
    const shown = shownAt(place)
    if (shown !== undefined) showWindow(shown.window)
    else if (windows.apart().length >= mostApart) return ok({ opened: false })
    else open(place)
    return ok({ opened: true })
  }

  const bringBack = async (place: ApartPlace) => {
    const shown = shownAt(place)
    const gone = shown === undefined || (await shown.leave())
    const home = main()
    if (gone && home !== undefined) showWindow(home.window)
    return ok({ gone })
  }

  const wish = (wanted: Wish) => {
    const home = main()
    if (home === undefined) return ok(null)
    showWindow(home.window)
    sendEvent(home.window, { kind: 'wanted', wish: wanted })
    return ok(null)
  }

  return {
    windows,
    openMain: () => open({ kind: 'main' }),
    /** The windows of single notes and letters save what was typed and go; false: one of them stays. */
    leaveApart,
    /** Nothing of the vault may stay on the screen: the windows of single notes and letters go. */
    closeApart: () => {
      for (const { window, place } of windows.apart()) {
        if (place.kind !== 'main') rememberPlace(window, place.kind, parts.profile)
        window.destroy()
      }
    },
  }
}
