import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { knownSchemaVersion, migrate, schemaVersion } from '../../electron/vault/migrate'
import { attachments } from '../../electron/vault/migrations/0060-attachments'
import { knownWords } from '../../electron/vault/migrations/0030-known-words'
import { linesAndReferBacks } from '../../electron/vault/migrations/0050-lines-and-refer-backs'
import { noteTemplates } from '../../electron/vault/migrations/0040-note-templates'
import { voiceCounts } from '../../electron/vault/migrations/0045-voice-counts'
import { acceptedIssues } from '../../electron/vault/migrations/0090-accepted-issues'
import { noteUndo } from '../../electron/vault/migrations/0070-note-undo'
import { migrations } from '../../electron/vault/migrations/allMigrations'

const tablesOf = (db: Database.Database) =>
  db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'note_fts_%'
       ORDER BY name`,
    )
    .all()
    .map(({ name }) => name)

/** Vaults of users have passed these. New steps come after them, and a number between them is never used. */
const passed = [
  10, 20, 30, 40, 45, 50, 60, 70, 90, 100, 110, 140, 141, 142, 143, 146, 147, 150, 159, 161, 162,
]

it('has versions that rise, each new one above all that vaults have passed', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  expect(versions.slice(0, passed.length)).toEqual(passed)
})

it('0010: makes the first form of the database out of an empty one', () => {
  const db = new Database(':memory:')
  expect(tablesOf(db)).toEqual([])
  migrate(db, 10)
  expect(schemaVersion(db)).toBe(10)
  expect(tablesOf(db)).toEqual([
    'change',
    'device',
    'finding',
    'finding_passage',
    'framework_file',
    'framework_pack',
    'judgement',
    'judgement_passage',
    'letter',
    'letter_revision',
    'letter_source',
    'note',
    'note_content',
    'note_fts',
    'note_revision',
    'passage',
    'setting',
    'visit',
    'visit_date',
    'visit_team',
  ])
  const loose = db
    .prepare<[], { name: string; strict: number; type: string }>('PRAGMA table_list')
    .all()
    .filter(({ name, strict, type }) => type === 'table' && strict === 0 && !name.startsWith('sqlite_'))
  expect(loose).toEqual([])
})

it('0010: lets no column be empty by accident', () => {
  const db = new Database(':memory:')
  migrate(db, 10)
  for (const table of tablesOf(db).filter((name) => name !== 'note_fts')) {
    const nullable = db
      .prepare<[], { name: string; notnull: number; pk: number }>(`PRAGMA table_info(${table})`)
      .all()
      .filter((column) => column.notnull === 0 && column.pk === 0)
    expect(nullable, table).toEqual([])
  }
})

it('0020: a visit from before asks for no optional parts of its letter', () => {
  const db = new Database(':memory:')
  migrate(db, 10)
  db.exec(`INSERT INTO framework_pack (digest, id, version, content) VALUES ('d', 'p', '2020-01', '{}')`)
  db.exec(`INSERT INTO visit (id, revision, pack_digest, authority_name, authority_short_name, letter_date,
    include_leaders, scope, themes, addressee, terms, acronyms, previous, facts, time_zone, archived, created_at,
    saved_at) VALUES ('v', 3, 'd', 'A', 'A', '', 0, 'all', '["PD"]', 'null', '{}', '{}', '[]', '{}', 'Europe/London',
    0, 'then', 'then')`)
  const before = db.prepare('SELECT * FROM visit').get()
  migrate(db, 20)
  expect(db.prepare('SELECT * FROM visit').get()).toEqual({ ...(before as object), optional_blocks: '[]' })
  expect(schemaVersion(db)).toBe(20)
})

it('0050: adds lines of enquiry and refer-backs, and changes nothing that was there', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const before = tablesOf(db)
  const forms = () =>
    new Map(
      db
        .prepare<[], { name: string; sql: string }>(
          'SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL',
        )
        .all()
        .map(({ name, sql }) => [name, sql]),
    )
  const formsBefore = forms()
  migrate(db, 50, [...migrations.filter(({ version }) => version <= 20), linesAndReferBacks])
  expect(schemaVersion(db)).toBe(50)
  const added = tablesOf(db).filter((name) => !before.includes(name))
  expect(added).toEqual([
    'line_of_enquiry',
    'line_passage',
    'line_state',
    'refer_back',
    'refer_back_revision',
  ])
  for (const [name, form] of formsBefore) expect(forms().get(name)).toBe(form)
  for (const table of added) {
    const columns = db
      .prepare<[], { name: string; notnull: number; pk: number }>(`PRAGMA table_info(${table})`)
      .all()
    expect(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0)).toEqual([])
    expect(forms().get(table)).toMatch(/\) STRICT/)
  }
})

it('0040: a note from before remembers no template, and nothing else of it is different', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  db.exec(`INSERT INTO framework_pack (digest, id, version, content) VALUES ('d', 'p', '2020-01', '{}')`)
  db.exec(`INSERT INTO visit (id, revision, pack_digest, authority_name, authority_short_name, letter_date,
    include_leaders, scope, themes, addressee, terms, acronyms, previous, facts, time_zone, archived, created_at,
    saved_at) VALUES ('v', 3, 'd', 'A', 'A', '', 0, 'all', '["PD"]', 'null', '{}', '{}', '[]', '{}', 'Europe/London',
    0, 'then', 'then')`)
  db.exec(`INSERT INTO note (key, id, visit_id, revision, at, author, area, activity, role, team, case_code, tallies,
    leaders_knew, excerpt, created_at, saved_at) VALUES (1, 'n', 'v', 1, '2024-10-15T10:20', 'A', 'PD', 'staff', '', '',
    '', '[]', 'unknown', '', 'then', 'then')`)
  db.exec(`INSERT INTO note_revision (note_key, revision, checkpoint, saved_at, fields, passages, document)
    VALUES (1, 1, 1, 'then', '{}', '[]', '{}')`)
  const tables = tablesOf(db)
  const [note, revision] = ['note', 'note_revision'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).get(),
  )
  migrate(db, 40, [...migrations.filter(({ version }) => version <= 20), noteTemplates])
  expect(tablesOf(db)).toEqual([...tables, 'note_template', 'note_template_set'].sort())
  expect(db.prepare('SELECT * FROM note').get()).toEqual({ ...(note as object), template_digest: '' })
  expect(db.prepare('SELECT * FROM note_revision').get()).toEqual({
    ...(revision as object),
    template_digest: '',
  })
})

it('0060: adds the place of files that belong to visits, each content once', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const before = tablesOf(db)
  migrate(db, 60, [...migrations.filter(({ version }) => version <= 20), attachments])
  expect(tablesOf(db).filter((name) => !before.includes(name))).toContain('attachment')
  db.pragma('foreign_keys = OFF')
  const add = (id: string, deletedAt: string) =>
    db.exec(`INSERT INTO attachment (id, visit_id, note_id, name, media_type, size, sha256, file, key, added_at,
      added_by, deleted_at) VALUES ('${id}', 'v', 'n', 'a.png', 'image/png', 3, '${'0'.repeat(64)}', '${id}', 'k',
      'then', 'd', '${deletedAt}')`)
  add('first', 'then')
  add('second', '')
  expect(() => add('third', '')).toThrow('UNIQUE')
  expect(db.prepare('SELECT count(*) AS n FROM attachment').get()).toEqual({ n: 2 })
})

it('0070: a note from before has nothing that undo could take back, and its steps go with it', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, 20)
  const before = tablesOf(db)
  migrate(db, 70, [...migrations.filter(({ version }) => version <= 20), noteUndo])
  expect(tablesOf(db).filter((name) => !before.includes(name))).toEqual(['note_undo', 'note_undo_step'])
  db.pragma('foreign_keys = OFF')
  db.exec(`INSERT INTO note (key, id, visit_id, revision, at, author, area, activity, role, team, case_code, tallies,
    leaders_knew, excerpt, created_at, saved_at) VALUES (1, 'n', 'v', 1, 'then', '', '', 'meeting', '', '', '', '[]',
    'unknown', '', 'then', 'then')`)
  db.pragma('foreign_keys = ON')
  db.exec(`INSERT INTO note_undo (note_key, revision, position, marks) VALUES (1, 1, 1, '[]')`)
  db.exec(`INSERT INTO note_undo_step (note_key, number, size, step) VALUES (1, 0, 2, '{}')`)
  db.exec('DELETE FROM note')
  expect(db.prepare('SELECT * FROM note_undo_step').all()).toEqual([])
})

it('0090: adds the accepted issues of letters, each standing once until it is taken back', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const before = tablesOf(db)
  migrate(db, 90, [...migrations.filter(({ version }) => version <= 20), acceptedIssues])
  expect(tablesOf(db).filter((name) => !before.includes(name))).toEqual(['accepted_issue'])
  db.pragma('foreign_keys = OFF')
  const accept = (id: string) =>
    db.exec(`INSERT INTO accepted_issue (id, letter_id, rule, paragraph_id, quote, reason, accepted_by, accepted_at)
      VALUES ('${id}', 'l', 'style.person', '', 'We', 'A quotation.', '', 'then')`)
  accept('first')
  expect(() => accept('second')).toThrow('UNIQUE')
  db.exec("UPDATE accepted_issue SET deleted_at = 'later'")
  accept('second')
  const nullable = db
    .prepare<[], { name: string; notnull: number }>('PRAGMA table_info(accepted_issue)')
    .all()
    .filter(({ notnull }) => notnull === 0)
  expect(nullable).toEqual([])
})

it('takes no step twice', () => {
  const db = new Database(':memory:')
  migrate(db)
  db.exec(`INSERT INTO setting (name, value) VALUES ('idleMinutes', '9')`)
  migrate(db)
  expect(db.prepare('SELECT value FROM setting').all()).toEqual([{ value: '9' }])
  expect(schemaVersion(db)).toBe(knownSchemaVersion)
})

it('leaves everything as it was when a step fails half-way', () => {
  const db = new Database(':memory:')
  const steps = [
    { version: 10, statements: 'CREATE TABLE first (a TEXT NOT NULL) STRICT' },
    { version: 20, statements: 'CREATE TABLE second (a TEXT NOT NULL) STRICT; CREATE TABLE first (b TEXT)' },
  ]
  expect(() => migrate(db, 20, steps)).toThrow('already exists')
  expect(tablesOf(db)).toEqual([])
  expect(schemaVersion(db)).toBe(0)
})

it('never touches a database from a newer app, and takes steps in rising order only', () => {
  const db = new Database(':memory:')
  db.pragma('user_version = 9990')
  expect(() => migrate(db)).toThrow('newer')
  expect(tablesOf(db)).toEqual([])
  const twice = { version: 10, statements: 'SELECT 1' }
  expect(() => migrate(new Database(':memory:'), 10, [twice, twice])).toThrow('rising')
})

it('0030: adds the list of known words, where a word stands once until it is taken out', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const before = tablesOf(db)
  migrate(db, 30, [...migrations.filter(({ version }) => version <= 20), knownWords])
  expect(schemaVersion(db)).toBe(30)
  expect(tablesOf(db).filter((name) => !before.includes(name))).toEqual(['known_word'])
  const add = (id: string) =>
    db
      .prepare(
        'INSERT INTO known_word (id, word, kind, reason, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, 'Kestrel', 'spelling', '', '', 'now')
  add('1')
  expect(() => add('2')).toThrow(/UNIQUE/)
  db.exec("UPDATE known_word SET deleted_at = 'later'")
  add('2')
  const nullable = db
    .prepare<[], { name: string; notnull: number; pk: number }>('PRAGMA table_info(known_word)')
    .all()
    .filter(({ notnull, pk }) => notnull === 0 && pk === 0)
  // A word of the personal list belongs to no visit.
  expect(nullable.map(({ name }) => name)).toEqual(['visit_id'])
})

it('0045: a note from before counts nobody, and a visit from before has no number kept by hand', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const before = tablesOf(db)
  db.pragma('foreign_keys = OFF')
  db.exec(`INSERT INTO note (key, id, visit_id, revision, at, author, area, activity, role, team, case_code, tallies,
    leaders_knew, excerpt, created_at, saved_at) VALUES (1, 'n', 'v', 1, 'then', '', '', 'meeting', '', '', '', '[]',
    'unknown', '', 'then', 'then')`)
  const note = db.prepare('SELECT * FROM note').get()
  migrate(db, 45, [...migrations.filter(({ version }) => version <= 20), voiceCounts])
  expect(schemaVersion(db)).toBe(45)
  expect(db.prepare('SELECT * FROM note').get()).toEqual({ ...(note as object), counted: 0 })
  const added = tablesOf(db).filter((name) => !before.includes(name))
  expect(added).toEqual(['visit_voice', 'visit_voice_revision'])
  for (const table of added) {
    const columns = db
      .prepare<[], { name: string; notnull: number; pk: number }>(`PRAGMA table_info(${table})`)
      .all()
    expect(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0)).toEqual([])
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 })
  }
  const keep = (number: number) =>
    db.exec(`INSERT INTO visit_voice (id, visit_id, revision, voice_group, number, day, source, kept_by, created_at,
      saved_at) VALUES ('${number}', 'v', 1, 'carers', ${number}, '', 'by telephone', '', 'then', 'then')`)
  keep(6)
  keep(-1)
  expect(() => keep(0)).toThrow('CHECK')
})
