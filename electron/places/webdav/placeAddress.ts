import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { PlaceFault } from '@shared/places/placeFaults'

/**
 * The address of a folder on a server, as it will be asked for. Encrypted, or on this computer; a name or a password in
 * it would stand in every log on the way.
 */
export const readAddress = (typed: string): Result<URL, PlaceFault> => {
  const trimmed = typed.trim()
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (trimmed === '' || !URL.canParse(written)) return err('badAddress')
  const url = new URL(written)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return err('badAddress')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return err('badAddress')
  if (url.protocol === 'http:' && !isThisComputer(url.hostname)) return err('notSecure')
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return ok(url)
}

/** Written so that no name server is needed to know it. */
const isThisComputer = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
