import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/vault/migrate'
import { migrations } from '../../electron/vault/migrations/allMigrations'
import { teamComputers } from '../../electron/vault/migrations/0143-team-computers'

it('0143: adds the computers of a team, one entry for each code in a visit; nothing in it may be missing', () => {
  const db = new Database(':memory:')
  migrate(db, 143, [...migrations.filter(({ version }) => version <= 20), teamComputers])
  const columns = db.prepare<[], { name: string; notnull: number }>('PRAGMA table_info(team_computer)').all()
  expect(columns.map(({ name }) => name)).toEqual([
    'visit_id',
    'recipient',
    'name',
    'device',
    'added_by',
    'added_at',
    'revision',
    'deleted_at',
    'deleted_by',
  ])
  expect(columns.filter(({ notnull }) => notnull === 0)).toEqual([])
  db.pragma('foreign_keys = OFF')
  const add = (visit: string) =>
    db.exec(`INSERT INTO team_computer (visit_id, recipient, name, device, added_by, added_at, revision)
      VALUES ('${visit}', 'age1', 'n', '', 'b', 't', 1)`)
  add('v')
  add('w')
  expect(() => add('v')).toThrow('UNIQUE')
  expect(db.prepare('SELECT deleted_at FROM team_computer').pluck().all()).toEqual(['', ''])
})
