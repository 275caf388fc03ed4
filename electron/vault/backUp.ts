import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Database } from './database'
import { makeFolderDurably, syncFile, syncFolder } from './durableFile'
import { knownFailure } from './knownFailure'
import type { OpenVault } from './openVault'
import { row, rows, run } from './statements'

/** The copies before merges that are kept: the last ones made, whatever a clock said that was set since. */
const mostKept = 5
const start = 'before a merge '

/**
 * Copies the database, encrypted with the same key, opens the copy, checks all of it and counts its rows. Only then it
 * gets its name, and the oldest copies go. Call it outside a transaction.
 */
export const backUp = (vault: OpenVault): Result<{ readonly fileName: string }, AppError> => {
  const { db, backupsFolder: folder } = vault
  const beside = join(folder, '.being made.db')
  let fileName = ''
  try {
    makeFolderDurably(folder)
    const number = Math.max(0, ...copiesIn(folder).map(numberOf)) + 1
    fileName = `${start}${String(number).padStart(6, '0')}, ${vault.now().replaceAll(':', '.')}.db`
    rmSync(beside, { force: true })
    run(db, 'VACUUM INTO ?', beside)
    if (!isWholeCopy(db, beside)) return failed(beside, 'copyDiffers')
    syncFile(beside)
    renameSync(beside, join(folder, fileName))
    syncFolder(folder)
    if (!existsSync(join(folder, fileName))) return failed(beside, 'copyDiffers')
  } catch (error) {
    return failed(beside, isFull(error) ? 'diskFull' : 'other')
  }
  for (const old of copiesIn(folder).slice(0, -mostKept)) removeIfPossible(join(folder, old))
  return ok({ fileName })
}

/** The copies before merges, in the order in which they were made. */
export const copiesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith('.db'))
    .sort()
    .sort((one, other) => numberOf(one) - numberOf(other))

/** Copies of earlier versions have no number: they are older than any that has. */
const numberOf = (name: string): number => Number(/^(\d{6,}), /.exec(name.slice(start.length))?.[1] ?? 0)

/** Opened beside the vault with its own key, which is not here any more. */
const isWholeCopy = (db: Database, path: string): boolean => {
  run(db, 'ATTACH DATABASE ? AS copy', path)
  try {
    const checks = rows(db, 'PRAGMA copy.integrity_check').map((found) => Object.values(found)[0])
    return checks.length === 1 && checks[0] === 'ok' && countsIn(db, 'main') === countsIn(db, 'copy')
  } finally {
    run(db, 'DETACH DATABASE copy')
  }
}

const countsIn = (db: Database, schema: 'main' | 'copy'): string => {
  const names = rows(
    db,
    `SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
  ).map(({ name }) => String(name))
  return names
    .map((name) => `${name} ${String(row(db, `SELECT count(*) AS count FROM ${schema}."${name}"`)?.count)}`)
    .join('\n')
}

const failed = (
  beside: string,
  reason: Extract<AppError, { kind: 'notBackedUp' }>['reason'],
): Result<never, AppError> => {
  removeIfPossible(beside)
  return err({ kind: 'notBackedUp', reason })
}

/** What stays behind is written over by the next copy, or goes with it. */
const removeIfPossible = (path: string): void => {
  try {
    if (existsSync(path)) rmSync(path, { force: true })
  } catch (error) {
    if (knownFailure(error) === null) throw error
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(String(error.code))
