import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { aFolder } from './aCore'
import { dumpOf } from './laptops'
import type { Laptop } from './laptops'

/**
 * Does something on a laptop whose database is a file, and takes a copy of the file and its write-ahead log before each
 * statement: what a power cut at that moment would leave. Answers what was there before, what is there afterwards,
 * and a laptop for each different thing that would have been left.
 */
export const cutAtEveryStatement = async (laptop: Laptop, deed: (onDisk: Laptop) => Promise<unknown>) => {
  const folder = aFolder()
  const file = join(folder, 'vault.db')
  writeFileSync(file, laptop.vault.db.serialize())
  const db = opened(file)
  // Hardly any page is kept in memory: what is not committed yet is on the disk too, and must not count.
  db.pragma('cache_size = 20')
  const left = new Map<string, string>()
  let cuts = 0
  const cut = () => {
    cuts += 1
    const state = stateOf(file)
    if (left.has(state)) return
    const copy = join(folder, `cut-${left.size}.db`)
    left.set(state, copy)
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  }
  const on = (each: Database.Database): Laptop => ({ ...laptop, vault: { ...laptop.vault, db: each } })
  const before = dumpOf(on(db))
  await deed(on(watched(db, cut)))
  cut()
  return {
    cuts,
    before,
    after: dumpOf(on(db)),
    here: on(db),
    left: [...left.values()].map((copy) => () => on(opened(copy))),
  }
}

const opened = (file: string): Database.Database => {
  const db = new Database(file)
  onTestFinished(() => void db.close())
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  return db
}

/** The log only grows while something is being written; what it says counts, and how long it is. */
const stateOf = (file: string): string => {
  const hash = createHash('sha256')
  for (const each of [file, `${file}-wal`]) if (existsSync(each)) hash.update(readFileSync(each))
  return `${statSync(file).size} ${hash.digest('hex')}`
}

/** The same database, telling before each statement that it is about to run. */
const watched = (db: Database.Database, about: () => void): Database.Database => {
  const running = new Set<string | symbol>(['run', 'get', 'all', 'iterate'])
  const told = <T extends object>(target: T, tells: (key: string | symbol) => boolean): T =>
    new Proxy(target, {
      get: (_, key) => {
        const value: unknown = Reflect.get(target, key, target)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          if (tells(key)) about()
          const answer: unknown = value.apply(target, args)
          return key === 'prepare' ? told(answer as object, (each) => running.has(each)) : answer
        }
      },
    })
  return told(db, (key) => key === 'exec' || key === 'pragma')
}
