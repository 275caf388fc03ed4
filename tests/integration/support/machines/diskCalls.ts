import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'

/** What a program asks of the machine it runs on: a call to a file or a folder, or a statement to a database. */
export type DiskCall = {
  readonly does:
    'open' | 'read' | 'write' | 'sync' | 'rename' | 'remove' | 'make folder' | 'list' | 'look' | 'statement'
  readonly path: string
  /** Of an opening: whether it is to be written. Of a statement: its words. */
  readonly how: string
  /** Of a renaming. */
  readonly to: string
}

export type DiskWatch = {
  /** Asked before each call; an error is what the machine answers instead. */
  readonly before: (call: DiskCall) => Error | null
  readonly done: (call: DiskCall) => void
  /** What the machine answers to whoever asks for the entries of a folder; without it, what is there. */
  readonly listed?: (path: string, entries: unknown) => unknown
}

/** The machine as it is, for what the test itself does to it. */
export const realDisk: typeof fs = { ...fs }

let watched: { readonly root: string; readonly watch: DiskWatch } | null = null

/** Watches every call below a folder, of whatever code; null: nobody watches any more. */
export const watchDisk = (root: string, watch: DiskWatch | null): void => {
  install()
  watched = watch && { root: resolve(root), watch }
}

/** Some calls of the machine are made of others: what the test itself does is not watched. */
export const unwatched = (deed: () => void): void => {
  const now = watched
  watched = null
  try {
    deed()
  } finally {
    watched = now
  }
}

const asked = (call: DiskCall): Error | null =>
  watched !== null && call.path.startsWith(watched.root) ? watched.watch.before(call) : null

const done = (call: DiskCall): void => {
  if (watched !== null && call.path.startsWith(watched.root)) watched.watch.done(call)
}

const listed = (path: string, entries: unknown): unknown =>
  watched?.watch.listed !== undefined && path.startsWith(watched.root)
    ? watched.watch.listed(path, entries)
    : entries

type Call = (...args: unknown[]) => unknown

/** Puts a function of the test around one of the machine's. */
const around = (owner: object, name: string, outer: (inner: Call, args: unknown[]) => unknown): void => {
  const inner = Reflect.get(owner, name) as Call
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
    return outer((...given) => inner.apply(this, given), args)
  })
}

const callOf = (does: DiskCall['does'], path: unknown, how: unknown = '', to: unknown = ''): DiskCall => ({
  does,
  path: typeof path === 'string' ? resolve(path) : '',
  how: String(how),
  to: typeof to === 'string' && to !== '' ? resolve(to) : '',
})

/** A number says by its last two bits what is to be done. */
const howOpened = (flags: unknown): unknown =>
  typeof flags === 'number' ? ((flags & 3) === 0 ? 'r' : 'w') : flags

const sync = (inner: () => unknown, call: DiskCall): unknown => {
  const refused = asked(call)
  if (refused) throw refused
  const answer = inner()
  done(call)
  return answer
}

const later = async (inner: () => unknown, call: DiskCall): Promise<unknown> => {
  const refused = asked(call)
  if (refused) throw refused
  const answer = await inner()
  done(call)
  return answer
}

/** Of a write that is refused the first half is on the disk. */
const half = (bytes: unknown): Uint8Array =>
  bytes instanceof Uint8Array ? bytes.subarray(0, bytes.byteLength >> 1) : Buffer.from(String(bytes).slice(1))

const databases = new Map<string, Database.Database>()

/** The open database of that file; the core keeps its own to itself. */
export const databaseAt = (path: string): Database.Database => {
  const database = databases.get(path)
  if (!database?.open) throw new Error('That database is not open')
  return database
}

let isInstalled = false

const install = (): void => {
  if (isInstalled) return
  isInstalled = true
  const open = new Map<number, string>()
  const named: readonly (readonly [string, DiskCall['does']])[] = [
    ['rename', 'rename'],
    ['rm', 'remove'],
    ['mkdir', 'make folder'],
    ['stat', 'look'],
    ['statfs', 'look'],
    ['readFile', 'read'],
  ]
  for (const [name, does] of named) {
    const described = (args: unknown[]) => callOf(does, args[0], '', does === 'rename' ? args[1] : '')
    around(fs, `${name}Sync`, (inner, args) => sync(() => inner(...args), described(args)))
    around(fs.promises, name, (inner, args) => later(() => inner(...args), described(args)))
  }
  around(fs, 'readdirSync', (inner, args) => {
    const call = callOf('list', args[0])
    return listed(
      call.path,
      sync(() => inner(...args), call),
    )
  })
  around(fs.promises, 'readdir', async (inner, args) => {
    const call = callOf('list', args[0])
    return listed(call.path, await later(() => inner(...args), call))
  })
  // Whoever may not look is told that nothing is there.
  around(fs, 'existsSync', (inner, args) => asked(callOf('look', args[0])) === null && inner(...args))
  around(fs, 'openSync', (inner, args) => {
    const call = callOf('open', args[0], howOpened(args[1]))
    const file = sync(() => inner(...args), call) as number
    if (call.path !== '') open.set(file, call.path)
    return file
  })
  around(fs, 'closeSync', (inner, args) => {
    open.delete(args[0] as number)
    return inner(...args)
  })
  const byNumber: readonly (readonly [string, DiskCall['does']])[] = [
    ['readSync', 'read'],
    ['fsyncSync', 'sync'],
    ['fstatSync', 'look'],
  ]
  for (const [name, does] of byNumber)
    around(fs, name, (inner, args) => sync(() => inner(...args), callOf(does, open.get(args[0] as number))))
  for (const name of ['writeSync', 'writeFileSync'])
    around(fs, name, (inner, args) => {
      const call = callOf('write', typeof args[0] === 'number' ? open.get(args[0]) : args[0])
      const refused = asked(call)
      if (refused && typeof args[0] === 'number') inner(args[0], half(args[1]))
      if (refused) throw refused
      const answer = inner(...args)
      done(call)
      return answer
    })
  around(fs.promises, 'open', async (inner, args) => {
    const call = callOf('open', args[0], howOpened(args[1]))
    const handle = (await later(() => inner(...args), call)) as fs.promises.FileHandle
    return call.path === '' ? handle : watchedHandle(handle, call.path)
  })
  syncBuiltinESMExports()

  const database = new Database(':memory:')
  const statements = Object.getPrototypeOf(database.prepare('SELECT 1')) as object
  for (const name of ['run', 'get', 'all', 'iterate']) {
    const inner = Reflect.get(statements, name) as Call
    Reflect.set(statements, name, function (this: Database.Statement, ...args: unknown[]) {
      return sync(() => inner.apply(this, args), callOf('statement', this.database.name, this.source))
    })
  }
  const prepare = Reflect.get(Database.prototype, 'prepare') as Call
  Reflect.set(Database.prototype, 'prepare', function (this: Database.Database, ...args: unknown[]) {
    if (!this.readonly) databases.set(this.name, this)
    return prepare.apply(this, args)
  })
  for (const name of ['exec', 'pragma']) {
    const inner = Reflect.get(Database.prototype, name) as Call
    Reflect.set(Database.prototype, name, function (this: Database.Database, ...args: unknown[]) {
      return sync(() => inner.apply(this, args), callOf('statement', this.name, args[0]))
    })
  }
  database.close()
}

const watchedHandle = (handle: fs.promises.FileHandle, path: string): fs.promises.FileHandle =>
  new Proxy(handle, {
    get: (_, key) => {
      const value: unknown = Reflect.get(handle, key, handle)
      if (typeof value !== 'function') return value
      const inner = (...args: unknown[]) => (value as Call).apply(handle, args)
      if (key === 'read') return (...args: unknown[]) => later(() => inner(...args), callOf('read', path))
      if (key === 'sync' || key === 'datasync')
        return (...args: unknown[]) => later(() => inner(...args), callOf('sync', path))
      if (key !== 'writeFile' && key !== 'write') return inner
      return async (bytes: unknown, ...more: unknown[]) => {
        const call = callOf('write', path)
        const refused = asked(call)
        const [, , position] = more
        if (refused && typeof position === 'number') await handle.write(half(bytes), 0, null, position)
        else if (refused) await handle.writeFile(half(bytes))
        if (refused) throw refused
        const answer = await inner(bytes, ...more)
        done(call)
        return answer
      }
    },
  })
