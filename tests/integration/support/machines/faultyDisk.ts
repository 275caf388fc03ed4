import { join, relative } from 'node:path'
import Database from 'better-sqlite3'
import { realDisk, unwatched, watchDisk } from './diskCalls'
import type { DiskCall } from './diskCalls'

/** What goes wrong, and at which of the calls that it can happen to. `times`: how many in a row are refused. */
export type MachineFault = {
  readonly what: (typeof refusals)[number] | 'the power fails' | 'an old listing'
  readonly at: number
  readonly times: number
  /** What of the unsynced is lost: 0 nothing, 1 all of it, and in between some. */
  readonly lost: number
}

export const refusals = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE'] as const

/** What only stands in the memory of the machine, until the program has it written to the disk. */
type Unsynced = {
  /** Files whose bytes are not. */
  readonly bytes: Set<string>
  /** What was done to the entries of a folder, the last first, and how it is taken back on a disk or in a copy of it. */
  entries: readonly { readonly folder: string; readonly takeBack: (on: OnDisk) => void }[]
}

/** Where a file of the disk lies: on it, or in a copy of it. */
type OnDisk = (path: string) => string
const here: OnDisk = (path) => path

/**
 * The disk under one folder, with what may happen to it. `shared`: a folder in it that others write as well; what was
 * written there has reached it by the next thing that somebody does.
 */
export const aFaultyDisk = (root: string, shared: string) => {
  const unsynced: Unsynced = { bytes: new Set(), entries: [] }
  let fault: MachineFault | null = null
  let calls = 0
  let refused = 0
  let isOff = false
  let powerFailed: () => void = () => undefined
  let about: () => void = () => undefined
  /** What each folder of the drive held when this machine last looked. */
  const listings = new Map<string, unknown>()

  const before = (call: DiskCall): Error | null => {
    if (isOff) return Object.assign(new Error('The power is off'), { code: 'EIO', syscall: call.does })
    if (fault !== null && canHappen(fault.what, call)) {
      calls += 1
      if (calls > fault.at && refused < fault.times) {
        refused += 1
        if (fault.what !== 'the power fails' && fault.what !== 'an old listing')
          return refusal(fault.what, call)
        isOff = true
        const { lost } = fault
        unwatched(() => {
          lose(unsynced, lost, here)
          powerFailed()
        })
        return Object.assign(new Error('The power is off'), { code: 'EIO', syscall: call.does })
      }
    }
    unwatched(() => {
      about()
      remember(unsynced, call)
    })
    return null
  }
  const done = (call: DiskCall): void => forget(unsynced, call)
  const listed = (path: string, entries: unknown): unknown => {
    if (!path.startsWith(shared)) return entries
    if (fault?.what === 'an old listing') {
      refused += 1
      return listings.get(path) ?? []
    }
    listings.set(path, entries)
    return entries
  }
  const settle = (): void => {
    watchDisk(root, null)
    for (const path of unsynced.bytes) if (path.startsWith(shared)) unsynced.bytes.delete(path)
    unsynced.entries = unsynced.entries.filter(({ folder }) => !folder.startsWith(shared))
  }
  return {
    /** Does something while the machine is as it is; answers how often it refused. */
    during: async <T>(now: MachineFault | null, deed: () => Promise<T>, whenOff: () => void) => {
      ;[fault, calls, refused, powerFailed] = [now, 0, 0, whenOff]
      watchDisk(root, { before, done, listed })
      try {
        return { answer: await deed(), refused, died: isOff }
      } finally {
        settle()
      }
    },
    /**
     * Does something on a disk without faults and tells before each of its calls. `lose` makes of a copy of the disk what
     * it would be after a power cut; `unsynced` says how many things there are that it could lose.
     */
    tellEachCall: async (
      deed: () => Promise<unknown>,
      tell: (unsynced: number, lose: (share: number, copy: string) => void) => void,
    ) => {
      fault = null
      about = () =>
        tell(unsynced.bytes.size + unsynced.entries.length, (share, copy) =>
          lose(unsynced, share, (path) => join(copy, relative(root, path))),
        )
      watchDisk(root, { before, done, listed })
      try {
        await deed()
      } finally {
        about = () => undefined
        settle()
      }
    },
    /** The power is back; what had not reached the disk is gone. */
    start: () => {
      isOff = false
      unsynced.bytes.clear()
      unsynced.entries = []
    },
  }
}

/** Full disks refuse what is written; a folder without rights, and a file in use, what is opened or moved. */
const canHappen = (what: MachineFault['what'], { does, how }: DiskCall): boolean => {
  if (what === 'the power fails') return true
  // SQLite gives these back without touching the disk.
  if (does === 'statement')
    return what.startsWith('SQLITE') && !/^\s*(ROLLBACK|DETACH|PRAGMA|SELECT)/i.test(how)
  switch (what) {
    case 'EIO':
      return true
    case 'ENOSPC':
      return does === 'write' || does === 'make folder' || (does === 'open' && how !== 'r')
    case 'EACCES':
      return ['open', 'rename', 'remove', 'make folder', 'list', 'look'].includes(does)
    case 'EBUSY':
      return ['open', 'rename', 'remove'].includes(does)
    default:
      return false
  }
}

const refusal = (code: (typeof refusals)[number], { does, path }: DiskCall): Error =>
  code.startsWith('SQLITE')
    ? new Database.SqliteError('refused by the test', code)
    : Object.assign(new Error(`${code}: refused by the test, ${does} '${path}'`), { code, syscall: does })

const folderOf = (path: string): string => join(path, '..')

const remember = (unsynced: Unsynced, { does, path, how, to }: DiskCall): void => {
  const did = (folder: string, takeBack: (on: OnDisk) => void) => {
    unsynced.entries = [{ folder, takeBack }, ...unsynced.entries]
  }
  if (does === 'make folder' && !realDisk.existsSync(path))
    did(folderOf(path), (on) => realDisk.rmSync(on(path), { recursive: true, force: true }))
  if (does === 'open' && how !== 'r' && !realDisk.existsSync(path))
    did(folderOf(path), (on) => realDisk.rmSync(on(path), { force: true }))
  if (does === 'remove' && isFile(path)) {
    const bytes = realDisk.readFileSync(path)
    did(folderOf(path), (on) => realDisk.writeFileSync(on(path), bytes))
  }
  if (does === 'rename' && realDisk.existsSync(path)) {
    const there = isFile(to) ? realDisk.readFileSync(to) : null
    did(folderOf(to), (on) => {
      if (realDisk.existsSync(on(to))) realDisk.renameSync(on(to), on(path))
      if (there !== null) realDisk.writeFileSync(on(to), there)
    })
    if (unsynced.bytes.delete(path)) unsynced.bytes.add(to)
  }
  if (does === 'write') unsynced.bytes.add(path)
}

const isFile = (path: string): boolean =>
  realDisk.statSync(path, { throwIfNoEntry: false })?.isFile() === true

const forget = (unsynced: Unsynced, { does, path }: DiskCall): void => {
  if (does !== 'sync') return
  unsynced.bytes.delete(path)
  unsynced.entries = unsynced.entries.filter(({ folder }) => folder !== path)
}

/** The last of what was not synced is lost first, for a disk may keep the order. */
const lose = ({ bytes, entries }: Unsynced, share: number, on: OnDisk): void => {
  for (const path of [...bytes].map(on))
    if (isFile(path)) realDisk.truncateSync(path, Math.floor(realDisk.statSync(path).size * (1 - share)))
  for (const { folder, takeBack } of entries.slice(0, Math.ceil(entries.length * share)))
    if (realDisk.existsSync(on(folder))) takeBack(on)
}
