import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { aFolder } from '../../support/aCore'

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

const done = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

/**
 * A share whose server is gone: mounted, and nobody answers. Every call into it waits for ever, until `gone`. null: only
 * root on Linux can mount one.
 */
export const deadShare = (at: string) => {
  if (!isRoot) return null
  const device = opened('/dev/fuse')
  if (device === null) return null
  mkdirSync(at, { recursive: true })
  const options = 'fd=3,rootmode=40000,user_id=0,group_id=0'
  const { status } = spawnSync('mount', ['-i', '-t', 'fuse', '-o', options, 'fuse', at], {
    stdio: ['ignore', 'ignore', 'ignore', device],
  })
  let isThere = status === 0
  const gone = (): void => {
    if (!isThere) return
    isThere = false
    closeSync(device)
    spawnSync('umount', ['-l', at])
  }
  onTestFinished(gone)
  return isThere ? { gone } : null
}

const opened = (path: string): number | null => {
  try {
    return openSync(path, 'r+')
  } catch {
    return null
  }
}

/**
 * A drive on which nothing more can be written: whoever tries is held by the system so that not even a kill ends it,
 * until `thaw`. null: only root on Linux can have one.
 */
export const freezingDrive = () => {
  if (!isRoot) return null
  const own = aFolder()
  const [image, at] = [join(own, 'image'), join(own, 'drive')]
  writeFileSync(image, Buffer.alloc(8_000_000))
  mkdirSync(at)
  if (!done('mkfs.ext4', '-q', image) || !done('mount', '-o', 'loop', image, at)) return null
  const thaw = () => done('fsfreeze', '-u', at)
  onTestFinished(() => {
    thaw()
    done('umount', '-l', at)
  })
  return { at, image, freeze: () => done('fsfreeze', '-f', at), thaw }
}

/** A drive of 128 KB. null: only root on Linux can mount one. */
export const smallDrive = (): string | null => {
  const at = aFolder()
  if (!isRoot || !done('mount', '-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', at)) return null
  onTestFinished(() => void done('umount', '-l', at))
  return at
}

/** A file that is mounted over another one: it can be written, and neither moved nor removed, until `release`. */
export const boundFile = (at: string) => {
  const other = join(aFolder(), 'other')
  writeFileSync(other, '')
  writeFileSync(at, '')
  if (!isRoot || !done('mount', '--bind', other, at)) return null
  const release = () => void done('umount', '-l', at)
  onTestFinished(release)
  return { release }
}
