import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '../../electron/vault/migrate'
import { migrations } from '../../electron/vault/migrations/allMigrations'
import { placesAndOutbox } from '../../electron/vault/migrations/0150-places-and-outbox'
import { bundlesInPlaces } from '../../electron/vault/migrations/0162-bundles-in-places'

it('0162: nothing is known of any bundle in a place yet; each is remembered once, and either as a bundle or as none', () => {
  const db = new Database(':memory:')
  const from = [...migrations.filter(({ version }) => version <= 20), placesAndOutbox]
  migrate(db, 150, from)
  db.exec(`INSERT INTO place (id, name, kind, location, user_name, password, mark, takes_documents, takes_bundles, added_at)
    VALUES ('p', 'Stick', 'folder', '/stick', '', '', 'm', 1, 1, 'then')`)
  const before = db.prepare('SELECT * FROM place').all()

  migrate(db, 162, [...from, bundlesInPlaces])
  expect(schemaVersion(db)).toBe(162)
  expect(db.prepare('SELECT * FROM place').all()).toEqual(before)
  expect(db.prepare('SELECT count(*) AS n FROM bundle_in_place').get()).toEqual({ n: 0 })
  const columns = db
    .prepare<[], { name: string; notnull: number; pk: number }>('PRAGMA table_info(bundle_in_place)')
    .all()
  expect(columns.filter(({ notnull }) => notnull === 0)).toEqual([])
  const add = (path: string, found: string, hash: string, place = 'p', version = 'v') =>
    db.exec(`INSERT INTO bundle_in_place (place_id, path, size, version, found, hash, reader)
      VALUES ('${place}', '${path}', 1, '${version}', '${found}', '${hash}', 1)`)
  add('a', 'bundle', 'h')
  add('b', 'notForUs', '')
  add('c', 'unreadable', '')
  expect(() => add('a', 'notForUs', '')).toThrow('UNIQUE')
  expect(() => add('d', 'bundle', '')).toThrow('CHECK')
  expect(() => add('d', 'notForUs', 'h')).toThrow('CHECK')
  expect(() => add('d', 'lost', '')).toThrow('CHECK')
  expect(() => add('d', 'notForUs', '', 'p', '')).toThrow('CHECK')
  db.pragma('foreign_keys = ON')
  expect(() => add('d', 'notForUs', '', 'another')).toThrow('FOREIGN KEY')
})
