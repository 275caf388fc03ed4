import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'

type NotExported = Extract<AppError, { kind: 'notExported' }>

/**
 * Writes a file the user will rely on: beside its target first, flushed and read back, then put in its place by one
 * rename. Until the rename the target is as it was.
 */
export const writeVerified = async (
  path: string,
  content: Uint8Array,
): Promise<Result<{ readonly bytes: number; readonly sha256: string }, NotExported>> => {
  const wanted = sha256(content)
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.part`)
  try {
    await writeFlushed(beside, content)
    if (sha256(await readFile(beside)) !== wanted) return await dropped(beside, 'readBackDiffers')
    await rename(beside, path)
    await flushFolder(dirname(path))
    const stored = await readFile(path)
    if (sha256(stored) !== wanted) return err({ kind: 'notExported', reason: 'readBackDiffers' })
    return ok({ bytes: stored.byteLength, sha256: wanted })
  } catch (error) {
    return dropped(beside, reasonOf(error))
  }
}

export const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

const writeFlushed = async (path: string, content: Uint8Array) => {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

const flushFolder = async (path: string) => {
  // Windows cannot open a folder; there the rename is journalled by the file system.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const dropped = async (beside: string, reason: NotExported['reason']) => {
  await rm(beside, { force: true }).catch(() => undefined)
  return err({ kind: 'notExported' as const, reason })
}

/** Why the file system refused, in the words the screen has a sentence for. */
export const reasonOf = (error: unknown): NotExported['reason'] => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull'
    case 'EACCES':
    case 'EROFS':
      return 'readOnly'
    case 'EPERM':
      // Windows says this of a file that is open in Word.
      return process.platform === 'win32' ? 'inUse' : 'readOnly'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missingFolder'
    case 'EBUSY':
    case 'ETXTBSY':
      return 'inUse'
    default:
      return 'other'
  }
}
