import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { nextRevision } from '../../electron/vault/changeLog'
import { migrate, schemaVersion } from '../../electron/vault/migrate'
import { migrations } from '../../electron/vault/migrations/allMigrations'
import { revisionsInTheLog } from '../../electron/vault/migrations/0159-revisions-in-the-log'

it('0159: the last revision of a thing is found in the log by an index; the log itself stays as it is', () => {
  const db = new Database(':memory:')
  const from = migrations.filter(({ version }) => version <= 20)
  migrate(db, 20, from)
  db.exec(`INSERT INTO device (id, added_at) VALUES ('d', 'then')`)
  const add = (sequence: number, entity: string, id: string, revision: number) =>
    db.exec(`INSERT INTO change (device_id, sequence, entity, entity_id, action, base_revision, revision, payload_hash,
      previous_hash, at) VALUES ('d', ${sequence}, '${entity}', '${id}', 'save', 0, ${revision}, zeroblob(32),
      zeroblob(32), 'then')`)
  add(1, 'note', 'n', 2)
  // A merge made it, and was undone before this version.
  add(2, 'note', 'n', 7)
  add(3, 'note', 'n', 3)
  add(4, 'finding', 'n', 9)
  const before = db.prepare('SELECT * FROM change ORDER BY sequence').all()

  migrate(db, 159, [...from, revisionsInTheLog])
  expect(schemaVersion(db)).toBe(159)
  expect(db.prepare('SELECT * FROM change ORDER BY sequence').all()).toEqual(before)
  expect(nextRevision(db, 'note', 'n', 3)).toBe(8)
  expect(nextRevision(db, 'note', 'n', 8)).toBe(9)
  expect(nextRevision(db, 'note', 'another', 0)).toBe(1)
  const plan = db
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT max(revision) FROM change WHERE entity = 'note' AND entity_id = 'n'`,
    )
    .all()
  expect(plan.map(({ detail }) => detail).join()).toContain('USING COVERING INDEX change_of_thing')
})
