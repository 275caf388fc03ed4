import type { AppError } from '@shared/ipc/errors'

/**
 * Names the thrown errors that are no bugs: a full or failing disk, a damaged database. null for all others. Files of
 * places have words of their own, said where they are asked.
 */
export const knownFailure = (error: unknown): AppError | null => {
  const code = codeIn(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'diskFull' }
  if (isDatabaseDamage(error)) return { kind: 'vaultDamaged', part: 'database' }
  // Windows names a drive that is not ready, or a share that is gone, by no code of its own: UNKNOWN.
  if (/^(EIO|ENXIO|ENODEV|ESTALE|UNKNOWN|SQLITE_IOERR.*|SQLITE_CANTOPEN.*|SQLITE_PROTOCOL)$/.test(code))
    return { kind: 'diskRefused', reason: 'failing' }
  if (/^(EACCES|EPERM|EROFS|SQLITE_READONLY.*|SQLITE_PERM)$/.test(code))
    return { kind: 'diskRefused', reason: 'noRights' }
  if (/^(EBUSY|ETXTBSY|EAGAIN|EMFILE|ENFILE|SQLITE_BUSY.*|SQLITE_LOCKED.*)$/.test(code))
    return { kind: 'diskRefused', reason: 'inUse' }
  return null
}

/** What was read; null: the disk refused it. Whoever asks has the same at hand, or can do without. */
export const unlessRefused = async <T>(read: () => Promise<T>): Promise<T | null> => {
  try {
    return await read()
  } catch (error) {
    if (knownFailure(error) === null) throw error
    return null
  }
}

/** A page that cannot be decrypted or makes no sense; a wrong key looks the same. */
export const isDatabaseDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|IOERR_CORRUPTFS)/.test(codeIn(error))

/** The machine said no to a call; anything else that is thrown is ours. */
export const isSystemError = (error: unknown): boolean =>
  codeIn(error) !== '' && error instanceof Error && 'syscall' in error

const codeIn = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
