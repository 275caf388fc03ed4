import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '../../electron/vault/migrate'
import { sharedVisits } from '../../electron/vault/migrations/0140-shared-visits'
import { placesAndOutbox } from '../../electron/vault/migrations/0150-places-and-outbox'
import { forWhomABundleWas } from '../../electron/vault/migrations/0161-for-whom-a-bundle-was'
import { migrations } from '../../electron/vault/migrations/allMigrations'

it('0161: of a bundle from before nobody knows for whom it was sealed, nor what it told', () => {
  const db = new Database(':memory:')
  const from = [...migrations.filter(({ version }) => version <= 20), sharedVisits, placesAndOutbox]
  migrate(db, 150, from)
  db.pragma('foreign_keys = OFF')
  db.exec(`INSERT INTO outbox (id, place_id, sha256, kind, visit_id, title, path, state, next_try_at, queued_at)
    VALUES ('o', 'p', 's', 'bundle', 'v', 't', '["a"]', 'queued', '', 'then')`)
  db.exec(`INSERT INTO bundle_seen (hash, visit_id, device_id, sequence, exchange, seen_at)
    VALUES ('${'0'.repeat(64)}', 'v', 'd', 1, '{}', 'then')`)
  const [item, seen] = [
    db.prepare('SELECT * FROM outbox').get(),
    db.prepare('SELECT * FROM bundle_seen').get(),
  ]

  migrate(db, 161, [...from, forWhomABundleWas])
  expect(schemaVersion(db)).toBe(161)
  expect(db.prepare('SELECT * FROM outbox').get()).toEqual({ ...(item as object), sealed_for: '[]' })
  expect(db.prepare('SELECT * FROM bundle_seen').get()).toEqual({ ...(seen as object), told: '' })
  expect(() => db.exec(`UPDATE bundle_seen SET told = 'all'`)).toThrow('CHECK')
  expect(() => db.exec('UPDATE outbox SET sealed_for = NULL')).toThrow('NOT NULL')
})
