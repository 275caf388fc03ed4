import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import { appOrigin } from './appFiles'
import { isCameraKnown, isCameraRequest } from './camera'

const blocked: string[] = []

/** Addresses that the app's own windows were kept from asking for, for tests: it should stay empty. */
export const blockedRequests = (): readonly string[] => [...blocked]

/** Switches for Chromium, before it starts: nothing in it may ask a name server or a maker's server for anything. */
export const forbidBackgroundTraffic = (developmentOrigin: string | null) => {
  for (const name of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-component-update',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-first-run',
    'no-pings',
    'no-proxy-server',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  const except = developmentOrigin === null ? '' : `, EXCLUDE ${new URL(developmentOrigin).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Every session and every page that is ever made, also those nobody thought of, starts closed. */
export const lockDown = (developmentOrigin: string | null) => {
  app.on('session-created', (session) => closeSession(session, developmentOrigin))
  app.on('web-contents-created', (_, contents) => closePage(contents, developmentOrigin))
}

const closeSession = (session: Session, developmentOrigin: string | null) => {
  const origin = developmentOrigin ?? appOrigin
  // The camera, while its dialog is open, is all that is ever allowed.
  session.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(isCameraRequest(contents, permission, details, origin)),
  )
  session.setPermissionCheckHandler((contents, permission, _origin, details) =>
    isCameraKnown(contents, permission, details, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = mayAsk(details.url, details.resourceType, developmentOrigin)
    if (!allowed) blocked.push(details.url)
    answer({ cancel: !allowed })
  })
}

const mayAsk = (address: string, kind: string, developmentOrigin: string | null) =>
  address.startsWith(`${appOrigin}/`) ||
  address.startsWith('app://print/') ||
  address.startsWith(`blob:${appOrigin}/`) ||
  address.startsWith('devtools://') ||
  (address.startsWith('data:') && (kind === 'image' || kind === 'font')) ||
  (developmentOrigin !== null && sameOrigin(address, developmentOrigin))

const sameOrigin = (address: string, origin: string) =>
  address.startsWith(`${origin}/`) || address.startsWith(`${origin.replace(/^http/, 'ws')}/`)

const closePage = (contents: WebContents, developmentOrigin: string | null) => {
  // A hot reload of everything is a navigation to the same page; without a development server there is none.
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }) => {
    if (developmentOrigin === null || !sameOrigin(event.url, developmentOrigin)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
