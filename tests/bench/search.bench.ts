import BetterSqlite3 from 'better-sqlite3'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { searchQuery } from '@shared/notes/searchQuery'
import { aFolder, anOpenCore } from '../integration/support/aCore'
import type { TestCore } from '../integration/support/aCore'
import { insideVault } from '../integration/support/insideVault'
import { aLargeVisit } from './largeVisit'
import { measured, percentile } from './rows'

/** Typed letter by letter, as the palette asks. The last is in every note, the first of them in few. */
const typed = ['pathway plan', 'weekly visits', '"personal adviser"', 'entry 777', 'the young']
const keystrokes = typed.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 2)),
)
const shown = 8
const rounds = 5

it('searches 100,000 notes as they are typed for', { timeout: 1_800_000 }, async () => {
  const folder = aFolder()
  const core = await anOpenCore(folder)
  for (let visit = 1; visit <= 20; visit += 1)
    await core.ask('internal.importVisitFile', { text: aLargeVisit(`Council ${visit}`, 5_000, visit) })
  const raw = await rawIndexOf(folder)
  const answered = async (text: string) => {
    const { hits } = await core.ask('notes.search', { text, visitId: null, filters: {}, limit: shown })
    return hits.length
  }
  expect(await answered('entry 777')).toBeGreaterThan(1)
  const [ours, theirs] = await inTurn(core, raw)
  measured({
    name: 'search as you type over 100,000 notes, p95, with snippets',
    baseline: 'raw FTS5 query, unencrypted',
    budget: 2,
    ours,
    theirs,
  })
})

/** p95 of each round over all keystrokes; the two take turns, so that a busy moment of the machine meets both. */
const inTurn = async (core: TestCore, raw: ReturnType<typeof rawSearch>) => {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const [own, other]: [number[], number[]] = [[], []]
    for (const text of keystrokes) {
      const start = performance.now()
      await core.ask('notes.search', { text, visitId: null, filters: {}, limit: shown })
      const between = performance.now()
      raw(text)
      own.push(between - start)
      other.push(performance.now() - between)
    }
    ours.push(percentile(own, 0.95))
    theirs.push(percentile(other, 0.95))
  }
  return [ours, theirs] as const
}

/** The same texts in a database of their own: no encryption, no visits, no filters, nothing else in the file. */
const rawIndexOf = async (folder: string) => {
  const texts = await insideVault(folder, (db) => db.prepare('SELECT text FROM note_content').pluck().all())
  const db = new BetterSqlite3(join(aFolder(), 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.exec(
    `CREATE VIRTUAL TABLE raw USING fts5 (text, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2')`,
  )
  const insert = db.prepare('INSERT INTO raw (text) VALUES (?)')
  db.transaction(() => texts.forEach((text) => insert.run(text)))()
  return rawSearch(db)
}

const rawSearch = (db: BetterSqlite3.Database) => {
  const query = db.prepare(
    `SELECT rowid, snippet(raw, 0, '<', '>', '…', 22) FROM raw WHERE raw MATCH ? ORDER BY rank LIMIT ${shown}`,
  )
  return (text: string) => {
    const { match } = searchQuery(text)
    return match === null ? [] : query.all(match)
  }
}
