import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/vault/migrate'
import { attachments } from '../../electron/vault/migrations/0060-attachments'
import { migrations } from '../../electron/vault/migrations/allMigrations'
import { attachmentsFromColleagues } from '../../electron/vault/migrations/0141-attachments-from-colleagues'

it('0141: attachments stay as they are; the same content may stand in a visit under two ids', () => {
  const db = new Database(':memory:')
  const until60 = [...migrations.filter(({ version }) => version <= 20), attachments]
  migrate(db, 60, until60)
  db.pragma('foreign_keys = OFF')
  const add = (id: string) =>
    db.exec(`INSERT INTO attachment (id, visit_id, note_id, name, media_type, size, sha256, file, key, added_at, added_by)
      VALUES ('${id}', 'v', 'n', 'plan.pdf', 'application/pdf', 9, '${'a'.repeat(64)}', 'file ${id}', 'k', 'then', 'd')`)
  add('one')
  expect(() => add('two')).toThrow('UNIQUE')
  const before = db.prepare('SELECT * FROM attachment').all()
  migrate(db, 141, [...until60, attachmentsFromColleagues])
  expect(db.prepare('SELECT * FROM attachment').all()).toEqual(before)
  add('two')
  expect(() => add('two')).toThrow('UNIQUE')
})
