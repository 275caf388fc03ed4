import { realpath } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

/** Origin of every page of the app. */
export const appOrigin = 'app://visitbook'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/**
 * The file that an address of the app stands for, or null: another host, a kind of file the app does not have, or a
 * way out of its folder, be it by dots, by encoded dots or by a link.
 */
export const fileOfAddress = async (address: string, folder: string) => {
  const url = parsed(address)
  if (url === null || url.protocol !== 'app:' || url.host !== 'visitbook') return null
  const path = decoded(url.pathname)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`)
  const type = types[extname(file).toLowerCase()]
  if (type === undefined || !file.startsWith(folder + sep)) return null
  try {
    const real = await realpath(file)
    return real.startsWith((await realpath(folder)) + sep) ? { path: real, type } : null
  } catch {
    return null
  }
}

const parsed = (address: string) => (URL.canParse(address) ? new URL(address) : null)

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
