import { z } from 'zod'
import type { Database } from './database'
import { rows } from './statements'

/**
 * Runs writes and answers, beside what they answer, the statements that put every row back as it was, to be run from
 * the last to the first. Call it inside a transaction. Tables named in `except` are left out: what is only ever
 * appended. What SQLite keeps itself (the index of the search) follows the rows.
 */
export const writeUndoably = <T>(
  db: Database,
  except: ReadonlySet<string>,
  write: () => T,
): { readonly value: T; readonly statements: readonly string[] } => {
  const tables = ordinaryTables(db).filter(({ name }) => !except.has(name))
  db.exec('CREATE TEMP TABLE undo_step (number INTEGER PRIMARY KEY, statement TEXT NOT NULL) STRICT')
  const replacing = db.pragma('recursive_triggers', { simple: true })
  // Without it, the rows that INSERT OR REPLACE takes away are taken away silently.
  db.pragma('recursive_triggers = ON')
  try {
    const triggers = tables.flatMap((table) => triggersFor(db, table))
    triggers.forEach(({ sql }) => db.exec(sql))
    const value = write()
    const statements = rows(db, 'SELECT statement FROM temp.undo_step ORDER BY number').map((found) =>
      String(found.statement),
    )
    triggers.forEach(({ name }) => db.exec(`DROP TRIGGER temp."${name}"`))
    db.exec('DROP TABLE temp.undo_step')
    return { value, statements }
  } finally {
    db.pragma(`recursive_triggers = ${Number(replacing)}`)
  }
}

/** Puts rows back. Call it inside a transaction; references are checked when it is committed. */
export const putBack = (db: Database, statements: readonly string[]): void => {
  db.pragma('defer_foreign_keys = ON')
  for (const statement of statements.toReversed()) db.exec(statement)
}

type Table = { readonly name: string; readonly wr: number }

const TableRow = z.object({ schema: z.string(), name: z.string(), type: z.string(), wr: z.int() })
const ColumnRow = z.object({ name: z.string(), type: z.string(), pk: z.int() })

const ordinaryTables = (db: Database): readonly Table[] =>
  rows(db, 'PRAGMA table_list')
    .map((found) => TableRow.parse(found))
    .filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))

const triggersFor = (db: Database, { name, wr }: Table) => {
  const columns = rows(db, `PRAGMA table_info("${name}")`).map((found) => ColumnRow.parse(found))
  const keys = columns.filter(({ pk }) => pk > 0).map((column) => column.name)
  const names = columns.map((column) => column.name)
  const isRowKey = columns.some(({ pk, type }) => pk > 0 && type === 'INTEGER') && keys.length === 1
  const place = wr === 1 ? keys : ['rowid']
  const stored = wr === 1 || isRowKey ? names : ['rowid', ...names]
  const trigger = (event: 'INSERT' | 'UPDATE' | 'DELETE', statement: string) => ({
    name: `undo_${name}_${event}`,
    sql: `CREATE TEMP TRIGGER "undo_${name}_${event}" AFTER ${event} ON main."${name}"
      BEGIN INSERT INTO undo_step (statement) VALUES (${statement}); END`,
  })
  const where = `' WHERE ' || ${place.map((column) => `'"${column}" IS ' || ${literal('new', column)}`).join(` || ' AND ' || `)}`
  const old = (column: string) => literal('old', column)
  return [
    trigger('INSERT', `'DELETE FROM "${name}"' || ${where}`),
    trigger(
      'UPDATE',
      `'UPDATE "${name}" SET ' || ${stored.map((column) => `'"${column}" = ' || ${old(column)}`).join(` || ', ' || `)} || ${where}`,
    ),
    trigger(
      'DELETE',
      `'INSERT INTO "${name}" (${stored.map((column) => `"${column}"`).join(', ')}) VALUES (' || ${stored
        .map(old)
        .join(` || ', ' || `)} || ')'`,
    ),
  ]
}

/** A value as SQL; texts by their bytes, because `quote` stops at a zero. */
const literal = (row: 'old' | 'new', column: string): string => {
  const value = `${row}."${column}"`
  return `CASE typeof(${value}) WHEN 'text' THEN 'CAST(x''' || hex(${value}) || ''' AS TEXT)' ELSE quote(${value}) END`
}
