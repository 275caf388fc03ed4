import BetterSqlite3 from 'better-sqlite3'
import { searchQuery } from '@shared/notes/searchQuery'

/** So many are asked for at once, as the palette does. */
export const shown = 8

/** Typed letter by letter, as the palette asks. The last is in every note, the first of them in few. */
const typed = ['pathway plan', 'weekly visits', '"personal adviser"', 'entry 777', 'the young']
/** What stands in the box after each letter but the first. */
export const keystrokes = typed.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 2)),
)

/** The same texts in a database of their own: no encryption, no visits, no filters, nothing else in the file. */
export const rawIndexOf = (file: string, texts: Iterable<string>) => {
  const db = new BetterSqlite3(file)
  db.pragma('journal_mode = WAL')
  db.exec(
    `CREATE VIRTUAL TABLE raw USING fts5 (text, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2')`,
  )
  const insert = db.prepare('INSERT INTO raw (text) VALUES (?)')
  db.transaction(() => {
    for (const text of texts) insert.run(text)
  })()
  const query = db.prepare(
    `SELECT rowid, snippet(raw, 0, '<', '>', '…', 22) FROM raw WHERE raw MATCH ? ORDER BY rank LIMIT ${shown}`,
  )
  return (text: string) => {
    const { match } = searchQuery(text)
    return match === null ? [] : query.all(match)
  }
}
