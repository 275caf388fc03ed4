import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import type { Session } from 'electron'
import type { AttachmentSource } from './attachmentAnswer'
import { fileOfAddress } from './appFiles'
import { windowPolicy } from './contentSecurityPolicy'

/** Before the app is ready: pages of `app://` get an origin of their own and count as secure. */
export const registerAppScheme = () =>
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

/** Answers `app://visitbook/` from the built renderer, every answer with the policy in its header. */
export const serveRenderer = (session: Session, folder: string, attachments: AttachmentSource) =>
  session.protocol.handle('app', async (request) => {
    const nonce = randomBytes(16).toString('base64')
    const attachment = request.method === 'GET' ? attachments(request.url) : null
    if (attachment !== null) return attachment
    const file = request.method === 'GET' ? await fileOfAddress(request.url, folder) : null
    if (file === null)
      return new Response('Not found', { status: 404, headers: headers('text/plain', nonce) })
    const content = await readFile(file.path)
    const body = file.type.startsWith('text/html') ? withNonce(content.toString('utf8'), nonce) : content
    return new Response(body, { headers: headers(file.type, nonce) })
  })

export const headers = (type: string, nonce: string) => ({
  'Content-Type': type,
  'Content-Security-Policy': windowPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
})

// As an attribute the browser hides the nonce from selectors, while the component library can read the property.
const withNonce = (html: string, nonce: string) =>
  html.replace(/<head>/i, `<head><meta name="csp-nonce" nonce="${nonce}">`)
