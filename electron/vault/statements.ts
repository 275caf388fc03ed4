import type BetterSqlite3 from 'better-sqlite3'
import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import type { Database } from './database'

type Value = string | number | Buffer | null
type Row = Readonly<Record<string, Value>>

const prepared = new WeakMap<Database, Map<string, BetterSqlite3.Statement<Value[], Row>>>()

/** A statement, compiled once for each open database. */
const statement = (db: Database, sql: string): BetterSqlite3.Statement<Value[], Row> => {
  const known = prepared.get(db) ?? new Map<string, BetterSqlite3.Statement<Value[], Row>>()
  prepared.set(db, known)
  const found = known.get(sql) ?? db.prepare<Value[], Row>(sql)
  known.set(sql, found)
  return found
}

/** All rows of a query. Rows are parsed by the `rowToX` of their repository. */
export const rows = (db: Database, sql: string, ...values: readonly Value[]): readonly Row[] =>
  statement(db, sql).all(...values)

/** The row of a query that has one at most. */
export const row = (db: Database, sql: string, ...values: readonly Value[]): Row | undefined =>
  statement(db, sql).get(...values)

/** Runs a writing statement and answers how many rows it changed. */
export const run = (db: Database, sql: string, ...values: readonly Value[]): number =>
  statement(db, sql).run(...values).changes

/** One transaction: committed when the answer is a value, rolled back when it is a failure or a throw. */
export const inTransaction = <T>(db: Database, write: () => Result<T, AppError>): Result<T, AppError> => {
  run(db, 'BEGIN IMMEDIATE')
  try {
    const answer = write()
    run(db, answer.ok ? 'COMMIT' : 'ROLLBACK')
    return answer
  } catch (error) {
    // A full disk may have rolled back already.
    if (db.inTransaction) run(db, 'ROLLBACK')
    throw error
  }
}
