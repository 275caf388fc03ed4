import type { IncomingHttpHeaders } from 'node:http'
import { localCopyLost, localDiskRefused } from '../placeAccess'
import type { PlaceFailure, PlaceFault } from '@shared/places/placeFaults'

/** What an answer other than the one hoped for means. */
export const faultOfStatus = (status: number, headers: IncomingHttpHeaders): PlaceFailure => {
  const pause = secondsOf(headers['retry-after'])
  const fault = faultOf(status, headers)
  return pause === null ? { fault } : { fault, retryAfter: pause }
}

const faultOf = (status: number, headers: IncomingHttpHeaders): PlaceFault => {
  if (status >= 300 && status < 400) return 'redirected'
  switch (status) {
    case 401:
      return /\bbasic\b/i.test(headers['www-authenticate'] ?? 'basic') ? 'wrongPassword' : 'otherSignIn'
    case 403:
      return 'forbidden'
    case 404:
    case 410:
      return 'addressMissing'
    case 405:
    case 501:
      return 'notWebDav'
    case 409:
      return 'conflict'
    case 412:
      return 'precondition'
    case 413:
      return 'tooLarge'
    case 423:
      return 'lockedThere'
    case 429:
      return 'tooMany'
    case 507:
      return 'serverFull'
    // A network that wants a sign-in first.
    case 511:
      return 'proxyPage'
    default:
      return status >= 500 ? 'serverFailed' : 'unexpectedAnswer'
  }
}

/** In seconds only: a date would have to be held against a clock that nobody vouches for. A day at most. */
const secondsOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Math.min(Number(header), 86_400) : null

/** What a broken connection means. A bug of ours has no code, and is thrown on. */
export const faultOfConnection = (error: unknown): PlaceFailure => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') throw error
  return { fault: faultOfCode(code) }
}

const faultOfCode = (code: string): PlaceFault => {
  switch (code) {
    case localCopyLost:
      return 'localCopyLost'
    case localDiskRefused:
      return 'localDiskRefused'
    case 'ABORT_ERR':
      return 'stopped'
    case 'ETIMEDOUT':
    case 'ESOCKETTIMEDOUT':
      return 'timedOut'
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'EHOSTDOWN':
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return 'unreachable'
    case 'CERT_HAS_EXPIRED':
      return 'expiredCertificate'
    case 'CERT_NOT_YET_VALID':
      return 'futureCertificate'
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'untrustedCertificate'
    default:
      if (code.startsWith('CERT_')) return 'untrustedCertificate'
      return code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')
        ? 'noTls'
        : 'cutOff'
  }
}
