import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/vault/migrate'
import { placesAndOutbox } from '../../electron/vault/migrations/0150-places-and-outbox'
import { migrations } from '../../electron/vault/migrations/allMigrations'

const tablesOf = (db: Database.Database) =>
  db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => name)

it('0150: adds places and the outbox; nothing in them may be missing, and a file has one way to a place', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const before = tablesOf(db)
  migrate(db, 150, [...migrations.filter(({ version }) => version <= 20), placesAndOutbox])
  const added = ['outbox', 'outbox_content', 'place']
  expect(tablesOf(db).filter((name) => !before.includes(name))).toEqual(added)
  for (const table of added) {
    const columns = db
      .prepare<[], { name: string; notnull: number; pk: number }>(`PRAGMA table_info(${table})`)
      .all()
    expect(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0)).toEqual([])
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 })
  }
  db.pragma('foreign_keys = OFF')
  const add = (id: string, state: string) =>
    db.exec(`INSERT INTO outbox (id, place_id, sha256, kind, visit_id, title, path, state, next_try_at, queued_at)
      VALUES ('${id}', 'p', 's', 'document', 'v', 't', '["a"]', '${state}', '', 'then')`)
  add('1', 'queued')
  expect(() => add('2', 'queued')).toThrow('UNIQUE')
  expect(() => add('3', 'lost')).toThrow('CHECK')
})
