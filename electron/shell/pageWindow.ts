import { join } from 'node:path'
import { BrowserWindow, app, nativeTheme, screen, session } from 'electron'
import type { Session } from 'electron'
import type { AttachmentSource } from './attachmentAnswer'
import { appOrigin } from './appFiles'
import { serveRenderer } from './appProtocol'
import { developmentPolicy } from './contentSecurityPolicy'
import { placeOnScreens, readWindowState, smallestSize, writeWindowState } from './windowState'
import type { Bounds, PlacedWindow } from './windowState'

// The colours of the desk in the style sheet: the window must not flash white before its first paint.
const background = () => (nativeTheme.shouldUseDarkColors ? '#15171a' : '#f4f3ef')

type Size = Pick<Bounds, 'width' | 'height'>

const sizes: Readonly<Record<PlacedWindow, { readonly usual: Size; readonly smallest: Size }>> = {
  main: { usual: { width: 1360, height: 880 }, smallest: smallestSize },
  note: { usual: { width: 880, height: 820 }, smallest: { width: 560, height: 480 } },
  letter: { usual: { width: 1080, height: 860 }, smallest: { width: 560, height: 480 } },
}

/** The session of all windows: the built renderer, or the development server's, and nothing else. */
export const pageSession = (developmentOrigin: string | null, attachments: AttachmentSource) => {
  // In memory only: what a window shows is never cached in the profile.
  const shared = session.fromPartition('visitbook')
  if (developmentOrigin === null)
    serveRenderer(shared, join(app.getAppPath(), 'out', 'renderer'), attachments)
  else serveDevelopment(shared, developmentOrigin, attachments)
  return shared
}

type Page = {
  readonly kind: PlacedWindow
  readonly profile: string
  readonly developmentOrigin: string | null
  readonly pages: Session
  /** Another window of this kind, not to be hidden by the new one. */
  readonly beside?: BrowserWindow | undefined
}

/** Opens a window on the app's one page, locked down like every other; what it shows the page asks of main. */
export const openPageWindow = ({ kind, profile, developmentOrigin, pages, beside }: Page) => {
  const { usual, smallest } = sizes[kind]
  const remembered = readWindowState(profile, kind)
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const wanted = beside === undefined ? remembered?.bounds : asideOf(beside.getNormalBounds())
  const place = wanted === undefined ? null : placeOnScreens(wanted, workAreas, smallest)
  const window = new BrowserWindow({
    ...usual,
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Visitbook',
    icon: join(app.getAppPath(), 'resources', 'icons', 'visitbook.png'),
    backgroundColor: background(),
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      session: pages,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (remembered?.maximised === true && beside === undefined) window.maximize()
    window.show()
  })
  const repaint = () => window.setBackgroundColor(background())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  void window.loadURL(`${developmentOrigin ?? appOrigin}/`)
  return window
}

const asideOf = (bounds: Bounds): Bounds => ({ ...bounds, x: bounds.x + 32, y: bounds.y + 32 })

/** To the front, wherever it is. */
export const showWindow = (window: BrowserWindow) => {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Remembers the place for the next time; called while the window still is. */
export const rememberPlace = (window: BrowserWindow, kind: PlacedWindow, profile: string) =>
  writeWindowState(profile, kind, {
    bounds: window.getNormalBounds(),
    maximised: window.isMaximized(),
  })

const serveDevelopment = (windowSession: Session, origin: string, attachments: AttachmentSource) => {
  windowSession.protocol.handle(
    'app',
    (request) => attachments(request.url) ?? new Response('Not found', { status: 404 }),
  )
  windowSession.webRequest.onHeadersReceived((details, answer) =>
    answer({
      responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [developmentPolicy(origin)] },
    }),
  )
}
