import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/vault/migrate'
import { migrations } from '../../electron/vault/migrations/allMigrations'
import { savesAfterMerges } from '../../electron/vault/migrations/0142-saves-after-merges'

it('0142: adds the place of what revisions rested on, one entry for each; nothing in it may be missing', () => {
  const db = new Database(':memory:')
  migrate(db, 142, [...migrations.filter(({ version }) => version <= 20), savesAfterMerges])
  const columns = db.prepare<[], { name: string; notnull: number }>('PRAGMA table_info(shared_base)').all()
  expect(columns.map(({ name }) => name)).toEqual(['visit_id', 'entity', 'entity_id', 'revision', 'heads'])
  expect(columns.filter(({ notnull }) => notnull === 0)).toEqual([])
  db.pragma('foreign_keys = OFF')
  const add = (revision: number) =>
    db.exec(`INSERT INTO shared_base (visit_id, entity, entity_id, revision, heads)
      VALUES ('v', 'note', 'n', ${revision}, '[]')`)
  add(1)
  add(2)
  expect(() => add(1)).toThrow('UNIQUE')
  expect(() => add(0)).toThrow('CHECK')
})
