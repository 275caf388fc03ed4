import { expect, it } from 'vitest'
import { knownFailure } from '../../electron/vault/knownFailure'

it('says in its own words what a disk refuses, and calls none of it a bug', () => {
  const told = (code: string) => knownFailure(Object.assign(new Error('x'), { code }))
  const refused = (reason: string) => ({ kind: 'diskRefused', reason })
  for (const code of ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']) expect(told(code)).toEqual({ kind: 'diskFull' })
  for (const code of ['EIO', 'SQLITE_IOERR_WRITE', 'SQLITE_CANTOPEN'])
    expect(told(code)).toEqual(refused('failing'))
  for (const code of ['EACCES', 'EROFS', 'SQLITE_READONLY']) expect(told(code)).toEqual(refused('noRights'))
  for (const code of ['EBUSY', 'SQLITE_BUSY']) expect(told(code)).toEqual(refused('inUse'))
  for (const code of ['', 'ENOENT', 'SQLITE_CONSTRAINT']) expect(told(code)).toBeNull()
})
