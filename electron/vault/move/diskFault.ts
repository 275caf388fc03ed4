import type { MoveFault } from '@shared/vault/vaultPlace'
import { isSystemError, knownFailure } from '../knownFailure'

/** Names what a disk or another program may do to a move; null: a bug. */
export const diskFault = (error: unknown, platform: NodeJS.Platform = process.platform): MoveFault | null => {
  const { code, syscall } = namesOf(error)
  if (/^(ENOENT|ENODEV|ENXIO|ENOTCONN|ESTALE|EHOSTDOWN|ENOTDIR)$/.test(code)) return 'missing'
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)) return 'copyDiffers'
  // Windows lets nobody rename or remove what another program has open, and calls that a missing right.
  if (platform === 'win32' && /^(EPERM|EACCES)$/.test(code) && /^(rename|unlink|rm|rmdir)$/.test(syscall))
    return 'inUse'
  const known = code === 'EFBIG' ? ({ kind: 'diskFull' } as const) : knownFailure(error)
  if (known?.kind === 'diskFull') return 'diskFull'
  if (known?.kind === 'diskRefused') return refusals[known.reason]
  return isSystemError(error) ? 'other' : null
}

const refusals = { failing: 'other', noRights: 'unwritable', inUse: 'inUse' } as const

const namesOf = (error: unknown) => ({
  code: error instanceof Error && 'code' in error ? String(error.code) : '',
  syscall: error instanceof Error && 'syscall' in error ? String(error.syscall) : '',
})
