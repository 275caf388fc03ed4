import type { PlaceFault } from '@shared/places/placeFaults'
import { localCopyLost, localDiskRefused } from './placeAccess'

/** The file system's own word for what went wrong, where it has one. */
export const codeIn = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** What that word means here. A bug of ours has none, and is thrown on. */
export const faultOf = (error: unknown): PlaceFault => {
  switch (codeIn(error)) {
    case localCopyLost:
      return 'localCopyLost'
    case localDiskRefused:
      return 'localDiskRefused'
    case 'ABORT_ERR':
      return 'stopped'
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOTCONN':
    case 'ETIMEDOUT':
    // What Windows says of a share, a server or a drive that is gone has no word of its own in Node.
    case 'UNKNOWN':
    case 'ECONNRESET':
    case 'ECONNABORTED':
    case 'ENETDOWN':
    case 'ENETRESET':
      return 'missingFolder'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull'
    case 'EFBIG':
      return 'tooLarge'
    case 'EACCES':
    case 'EROFS':
    case 'EPERM':
    case 'ELOOP':
      return 'readOnly'
    case 'EBUSY':
    case 'ETXTBSY':
    case 'EAGAIN':
    case 'EMFILE':
      return 'inUse'
    case 'EEXIST':
    case 'EISDIR':
    case 'ENOTEMPTY':
      return 'nameTaken'
    default:
      if (codeIn(error) === undefined) throw error
      return 'diskFailing'
  }
}
