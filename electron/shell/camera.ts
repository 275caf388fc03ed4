import { systemPreferences } from 'electron'
import type { BrowserWindow, PermissionRequest, WebContents } from 'electron'
import { err, ok } from '@shared/result'
import type { Core } from './coreClient'

/** The windows whose dialog for a picture is open, and whether the camera is theirs already; no other gets it. */
const wishes = new Map<WebContents, { readonly isAllowed: boolean }>()

type Asked = {
  readonly contents: WebContents | null
  readonly origin: string
  readonly isMainFrame: boolean
  readonly address: string | undefined
}

/** Whether the camera alone is asked for, without sound, by a page that may have it. */
export const isCameraRequest = (
  contents: WebContents,
  permission: string,
  details: PermissionRequest & { readonly mediaTypes?: readonly string[] },
  origin: string,
) =>
  permission === 'media' &&
  details.mediaTypes?.length === 1 &&
  details.mediaTypes[0] === 'video' &&
  isAllowed({ contents, origin, isMainFrame: details.isMainFrame, address: details.requestingUrl })

/** Whether the page may know that it has the camera. */
export const isCameraKnown = (
  contents: WebContents | null,
  permission: string,
  details: {
    readonly mediaType?: string
    readonly isMainFrame: boolean
    readonly requestingUrl?: string
  },
  origin: string,
) =>
  permission === 'media' &&
  details.mediaType === 'video' &&
  isAllowed({ contents, origin, isMainFrame: details.isMainFrame, address: details.requestingUrl })

const isAllowed = ({ contents, origin, isMainFrame, address }: Asked) =>
  contents !== null &&
  wishes.get(contents)?.isAllowed === true &&
  isMainFrame &&
  address?.startsWith(`${origin}/`) === true

/** The vault is locked: no window may have the camera, whatever it showed. */
export const camerasTaken = () => wishes.clear()

/** What one window says of its dialog. Loading anew, crashing and closing take the camera away as well. */
export const cameraOf = (window: BrowserWindow, core: Core) => {
  const { webContents } = window
  const end = () => wishes.delete(webContents)
  webContents.on('render-process-gone', end)
  webContents.on('did-start-navigation', ({ isMainFrame }) => {
    if (isMainFrame) end()
  })
  window.once('closed', end)
  const begin = async () => {
    const wish = { isAllowed: false }
    wishes.set(webContents, wish)
    const allowed = await systemAllows()
    // Last, so that no lock can come between this answer and the deed.
    const state = await core.call('vault.state', {})
    if (!state.ok || state.value.kind !== 'unlocked') {
      end()
      return state.ok ? err({ kind: 'locked' } as const) : state
    }
    // The dialog may have been closed, and opened again, meanwhile: only the last wish counts.
    const isGiven = allowed && wishes.get(webContents) === wish
    if (isGiven) wishes.set(webContents, { isAllowed: true })
    return ok({ allowed: isGiven })
  }
  return {
    wanted: async (wanted: boolean) => {
      if (wanted) return begin()
      end()
      return ok({ allowed: false })
    },
  }
}

/** The camera of one window, as the rest of the main process knows it. */
export type Camera = ReturnType<typeof cameraOf>

/** macOS asks its user once; Windows has a switch; Linux leaves it to the rights on the device. */
const systemAllows = async () => {
  if (process.platform === 'darwin') return systemPreferences.askForMediaAccess('camera')
  return process.platform !== 'win32' || systemPreferences.getMediaAccessStatus('camera') !== 'denied'
}
