import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '../../electron/vault/migrate'
import { letterStages } from '../../electron/vault/migrations/0110-letter-stages'
import { migrations } from '../../electron/vault/migrations/allMigrations'

const tablesOf = (db: Database.Database) =>
  db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'note_fts_%'
       ORDER BY name`,
    )
    .all()
    .map(({ name }) => name)

it('0110: a letter from before keeps its stage, its versions and its keys; its steps are found in them', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  const earlier = migrations.filter(({ version }) => version <= 70)
  migrate(db, 70, earlier)
  const before = tablesOf(db)
  db.exec(`
    INSERT INTO framework_pack (digest, id, version, content) VALUES ('d', 'p', '1', '{}');
    INSERT INTO visit (id, revision, pack_digest, authority_name, authority_short_name, letter_date, include_leaders,
      scope, themes, addressee, terms, acronyms, previous, facts, time_zone, archived, created_at, saved_at)
      VALUES ('v', 1, 'd', 'A', '', '', 0, '', '[]', '{}', '{}', '{}', '[]', '{}', '', 0, 'then', 'then');
    INSERT INTO letter (id, visit_id, revision, stage, created_at, saved_at, content)
      VALUES ('l', 'v', 4, 'final', 't1', 't4', '{"title":"T"}');
    INSERT INTO letter_revision (letter_id, revision, checkpoint, stage, reason, saved_at, content) VALUES
      ('l', 1, 1, 'draft', '', 't1', '1'), ('l', 2, 1, 'final', '', 't2', '2'),
      ('l', 3, 1, 'draft', 'A date was wrong', 't3', '3'), ('l', 4, 1, 'final', '', 't4', '4');
    INSERT INTO letter_source (passage_id, note_id, note_revision, letter_id) VALUES ('p', 'n', 1, 'l');`)
  const letter = db.prepare('SELECT * FROM letter').get()
  const versions = db.prepare('SELECT * FROM letter_revision').all()
  migrate(db, 110, [...earlier, letterStages])
  expect(schemaVersion(db)).toBe(110)
  expect(db.prepare('SELECT * FROM letter').get()).toEqual(letter)
  expect(db.prepare('SELECT * FROM letter_revision').all()).toEqual(
    versions.map((version) => ({ ...(version as object), saved_by: '' })),
  )
  expect(
    db
      .prepare('SELECT revision, from_stage, to_stage, taken_by, reason, at FROM letter_stage_step')
      .raw()
      .all(),
  ).toEqual([
    [2, 'draft', 'final', '', '', 't2'],
    [3, 'final', 'draft', '', 'A date was wrong', 't3'],
    [4, 'draft', 'final', '', '', 't4'],
  ])
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(() => db.exec(`DELETE FROM letter`)).toThrow('FOREIGN KEY')
  db.exec(`UPDATE letter SET stage = 'quality-assurance'`)
  expect(() => db.exec(`UPDATE letter SET stage = 'published'`)).toThrow('CHECK')
  const added = tablesOf(db).filter((name) => !before.includes(name))
  expect(added).toEqual([
    'accuracy_comment',
    'accuracy_comment_revision',
    'letter_comment',
    'letter_comment_entry',
    'letter_stage_step',
  ])
  for (const table of [...added, 'letter', 'letter_revision']) {
    const columns = db
      .prepare<[], { name: string; notnull: number; pk: number }>(`PRAGMA table_info(${table})`)
      .all()
    expect(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0)).toEqual([])
  }
})
