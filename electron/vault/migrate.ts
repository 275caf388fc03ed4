import type { Database } from './database'
import { migrations } from './migrations/allMigrations'
import type { Migration } from './migrations/migration'

/** The newest form of the database that this app knows. */
export const knownSchemaVersion = migrations.reduce((newest, step) => Math.max(newest, step.version), 0)

/** 0 for a database that was just made. */
export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/** Takes a database to the given version in one transaction; a newer one never gets here. */
export const migrate = (
  db: Database,
  to: number = knownSchemaVersion,
  steps: readonly Migration[] = migrations,
): void => {
  assertRising(steps)
  const from = schemaVersion(db)
  if (from > to) throw new Error('A database from a newer app must not be migrated')
  const pending = steps.filter((step) => step.version > from && step.version <= to)
  if (pending.length === 0) return
  db.transaction(() => {
    for (const step of pending) {
      db.exec(step.statements)
      db.pragma(`user_version = ${step.version}`)
    }
  }).immediate()
}

const assertRising = (steps: readonly Migration[]): void => {
  steps.forEach((step, index) => {
    const before = steps[index - 1]
    if (before && before.version >= step.version) throw new Error('Migrations must have rising versions')
  })
}
