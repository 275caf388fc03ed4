import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/vault/migrate'
import { putBack, writeUndoably } from '../../electron/vault/undoableWrites'

const aDatabase = () => {
  const db = new Database(':memory:')
  db.exec(`
    CREATE TABLE plain (id TEXT PRIMARY KEY, words TEXT NOT NULL, bytes BLOB NOT NULL, number REAL) STRICT;
    CREATE TABLE keyed (key INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
    CREATE TABLE pair (one TEXT NOT NULL, other INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (one, other))
      STRICT, WITHOUT ROWID;
    CREATE TABLE child (id TEXT PRIMARY KEY, plain_id TEXT NOT NULL REFERENCES plain (id) ON DELETE CASCADE) STRICT;
    CREATE TABLE log (words TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE found USING fts5 (words, content = 'keyed', content_rowid = 'key');
    CREATE TRIGGER i AFTER INSERT ON keyed BEGIN INSERT INTO found (rowid, words) VALUES (new.key, new.words); END;
    CREATE TRIGGER d AFTER DELETE ON keyed
      BEGIN INSERT INTO found (found, rowid, words) VALUES ('delete', old.key, old.words); END;
  `)
  db.pragma('foreign_keys = ON')
  return db
}

const dump = (db: Database.Database) =>
  ['plain', 'keyed', 'child']
    .map((table) => db.prepare(`SELECT rowid, * FROM ${table} ORDER BY rowid`).all())
    .concat([db.prepare('SELECT * FROM pair ORDER BY one, other').all()])

const aText = fc.oneof(fc.string(), fc.constantFrom("it's", 'a\u0000b', '', '“quoted”', "x'00'"))
const aWrite = fc.oneof(
  fc.record({
    sql: fc.constant('INSERT OR REPLACE INTO plain VALUES (?, ?, ?, ?)'),
    values: fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      aText,
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    ),
  }),
  fc.record({
    sql: fc.constant('UPDATE plain SET words = ? WHERE id = ?'),
    values: fc.tuple(aText, fc.constantFrom('a', 'b', 'c')),
  }),
  fc.record({
    sql: fc.constant('DELETE FROM plain WHERE id = ?'),
    values: fc.tuple(fc.constantFrom('a', 'b', 'c')),
  }),
  fc.record({
    sql: fc.constant('INSERT OR REPLACE INTO keyed VALUES (?, ?)'),
    values: fc.tuple(fc.integer({ min: 1, max: 3 }), aText),
  }),
  fc.record({
    sql: fc.constant('DELETE FROM keyed WHERE key = ?'),
    values: fc.tuple(fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({
    sql: fc.constant('INSERT OR REPLACE INTO pair VALUES (?, ?, ?)'),
    values: fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 2 }), aText),
  }),
  fc.record({
    sql: fc.constant('UPDATE OR IGNORE pair SET other = other + ? WHERE one = ?'),
    values: fc.tuple(fc.constant(1), fc.constantFrom('a', 'b')),
  }),
  fc.record({
    sql: fc.constant('INSERT OR REPLACE INTO child SELECT ?, id FROM plain ORDER BY id LIMIT 1'),
    values: fc.tuple(fc.constantFrom('x', 'y')),
  }),
  fc.record({ sql: fc.constant('INSERT INTO log VALUES (?)'), values: fc.tuple(aText) }),
)

it('puts every row back as it was, whatever was written, and leaves the log', () => {
  fc.assert(
    fc.property(fc.array(aWrite, { maxLength: 12 }), fc.array(aWrite, { maxLength: 12 }), (before, then) => {
      const db = aDatabase()
      const write = (writes: typeof before) =>
        writes.forEach(({ sql, values }) => db.prepare(sql).run(...values))
      write(before)
      const was = dump(db)
      db.exec('BEGIN')
      const { statements } = writeUndoably(db, new Set(['log']), () => write(then))
      db.exec('COMMIT')
      const logged = db.prepare('SELECT * FROM log').all()
      db.exec('BEGIN')
      putBack(db, statements)
      db.exec('COMMIT')
      expect(dump(db)).toEqual(was)
      expect(db.prepare('SELECT * FROM log').all()).toEqual(logged)
      db.exec("INSERT INTO found (found) VALUES ('integrity-check')")
      expect(db.prepare('SELECT name FROM sqlite_temp_master').all()).toEqual([])
      db.close()
    }),
    { numRuns: 60, seed: 11 },
  )
})

it('puts back a row of several megabytes, and follows every table of the vault', () => {
  const db = new Database(':memory:')
  migrate(db)
  db.pragma('foreign_keys = OFF')
  const large = 'Ü'.repeat(3_000_000)
  db.prepare("INSERT INTO note_content VALUES (1, ?, 'words')").run(large)
  db.exec('BEGIN')
  const { statements } = writeUndoably(db, new Set(['change']), () => {
    db.exec("UPDATE note_content SET document = '', text = 'others'")
    db.exec("INSERT INTO setting VALUES ('a', 'b')")
  })
  putBack(db, statements)
  db.exec('COMMIT')
  expect(db.prepare('SELECT document = ? AS same FROM note_content').get(large)).toEqual({ same: 1 })
  expect(db.prepare("SELECT rowid FROM note_fts WHERE note_fts MATCH 'words'").all()).toEqual([{ rowid: 1 }])
  expect(db.prepare('SELECT * FROM setting').all()).toEqual([])
})
