import type { AppError } from '@shared/ipc/errors'

/** Names the thrown errors that are no bugs: a full disk, a damaged database. null for all others. */
export const knownFailure = (error: unknown): AppError | null => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'diskFull' }
  return isDatabaseDamage(error) ? { kind: 'vaultDamaged', part: 'database' } : null
}

/** A page that cannot be decrypted or makes no sense; a wrong key looks the same. */
export const isDatabaseDamage = (error: unknown): boolean => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|IOERR_CORRUPTFS)/.test(code)
}
