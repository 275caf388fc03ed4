import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '../../electron/vault/migrate'
import { settledContradictions } from '../../electron/vault/migrations/0100-settled-contradictions'
import { migrations } from '../../electron/vault/migrations/allMigrations'

const tablesOf = (db: Database.Database) =>
  db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
    .map(({ name }) => name)

it('0100: a visit from before has nothing settled, and a finding from before no time of its sign-off', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const before = tablesOf(db)
  db.pragma('foreign_keys = OFF')
  db.exec(`INSERT INTO finding (id, visit_id, revision, position, area, kind, headline, text, reason, signed_off_by,
    national_framework, created_at, saved_at) VALUES ('f', 'v', 1, 0, 'PD', 'priority-action', 0, '', '', 'A. Lead',
    '[]', 'then', 'then')`)
  const finding = db.prepare('SELECT * FROM finding').get()
  migrate(db, 100, [...migrations.filter(({ version }) => version <= 20), settledContradictions])
  expect(schemaVersion(db)).toBe(100)
  expect(db.prepare('SELECT * FROM finding').get()).toEqual({ ...(finding as object), signed_off_at: '' })
  expect(tablesOf(db).filter((name) => !before.includes(name))).toEqual(['contradiction_settled'])
  const columns = db
    .prepare<[], { name: string; notnull: number; pk: number }>('PRAGMA table_info(contradiction_settled)')
    .all()
  expect(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0)).toEqual([])
  const settle = (fingerprint: string, reason: string) =>
    db.exec(`INSERT INTO contradiction_settled (id, visit_id, revision, contradiction, fingerprint, reason, settled_by,
      settled_at) VALUES ('${fingerprint}', 'v', 1, 'prompt:PD:PD1', '${fingerprint}', '${reason}', '', 'then')`)
  settle('["a","b"]', 'Read again.')
  expect(() => settle('["a"]', 'Read again.')).toThrow('CHECK')
  expect(() => settle('["a","c"]', '')).toThrow('CHECK')
})
