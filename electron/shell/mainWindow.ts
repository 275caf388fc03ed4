import { join } from 'node:path'
import { BrowserWindow, app, nativeTheme, screen, session } from 'electron'
import type { Session } from 'electron'
import type { AttachmentSource } from './attachmentAnswer'
import { appOrigin } from './appFiles'
import { serveRenderer } from './appProtocol'
import { developmentPolicy } from './contentSecurityPolicy'
import { placeOnScreens, readWindowState, smallestSize, writeWindowState } from './windowState'

// The colours of the desk in the style sheet: the window must not flash white before its first paint.
const background = () => (nativeTheme.shouldUseDarkColors ? '#15171a' : '#f4f3ef')

/** Opens the app's one window on the built renderer, or on the development server when there is one. */
export const openMainWindow = (
  profile: string,
  developmentOrigin: string | null,
  attachments: AttachmentSource,
) => {
  const remembered = readWindowState(profile)
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const place = remembered === null ? null : placeOnScreens(remembered.bounds, workAreas)
  // In memory only: what the window shows is never cached in the profile.
  const windowSession = session.fromPartition('visitbook')
  const window = new BrowserWindow({
    width: 1360,
    height: 880,
    ...place,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Visitbook',
    icon: join(app.getAppPath(), 'resources', 'icons', 'visitbook.png'),
    backgroundColor: background(),
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      session: windowSession,
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
    if (remembered?.maximised === true) window.maximize()
    window.show()
  })
  const repaint = () => window.setBackgroundColor(background())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  if (developmentOrigin === null)
    serveRenderer(windowSession, join(app.getAppPath(), 'out', 'renderer'), attachments)
  else serveDevelopment(windowSession, developmentOrigin, attachments)
  void window.loadURL(`${developmentOrigin ?? appOrigin}/`)
  return window
}

/** Remembers the place for the next start; called while the window still is. */
export const rememberPlace = (window: BrowserWindow, profile: string) =>
  writeWindowState(profile, {
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
