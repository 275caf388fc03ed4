import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/vault/migrate'
import { sharedVisits } from '../../electron/vault/migrations/0140-shared-visits'
import { migrations } from '../../electron/vault/migrations/allMigrations'

const tablesOf = (db: Database.Database) =>
  db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => name)

it('0140: adds the place of shared visits; nothing in it may be missing', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const before = tablesOf(db)
  migrate(db, 140, [...migrations.filter(({ version }) => version <= 20), sharedVisits])
  const added = ['bundle_seen', 'merge', 'merge_undo', 'shared_record', 'shared_thing']
  expect(tablesOf(db).filter((name) => !before.includes(name))).toEqual(added)
  for (const table of added) {
    const columns = db
      .prepare<[], { name: string; notnull: number; pk: number }>(`PRAGMA table_info(${table})`)
      .all()
    expect(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0)).toEqual([])
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 })
  }
  db.pragma('foreign_keys = OFF')
  const add = (id: string) =>
    db.exec(`INSERT INTO shared_record (id, visit_id, device_id, counter, entity, entity_id, parked, line)
      VALUES ('${id}', 'v', 'd', 1, 'note', 'n', 0, '{}')`)
  add('0'.repeat(64))
  // Two laptops with one identity use the same number: both records are kept.
  add('1'.repeat(64))
  expect(() => add('1'.repeat(64))).toThrow('UNIQUE')
  expect(() => add('short')).toThrow('CHECK')
})
