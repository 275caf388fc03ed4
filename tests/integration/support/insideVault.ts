import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, readUntouched } from '../../../electron/vault/database'
import type { Database } from '../../../electron/vault/database'
import { openByPassphrase, readHeader } from '../../../electron/vault/header'
import { passphrase } from './aCore'

/** The key of a vault made by a test. */
export const keyOf = async (folder: string): Promise<Buffer> => {
  const header = readHeader(readFileSync(join(folder, 'vault.json'), 'utf8'), true)
  const key = header.kind === 'readable' && (await openByPassphrase(header.header, passphrase))
  if (!key) throw new Error('The test vault does not open')
  return key
}

/** Looks into a vault's database beside the core, without changing it. */
export const insideVault = async <T>(folder: string, look: (db: Database) => T): Promise<T> =>
  readUntouched(join(folder, 'visitbook.db'), await keyOf(folder), look)

/** Changes a closed vault's database behind the app's back. */
export const tamperWith = async (folder: string, change: (db: Database) => void): Promise<void> => {
  const db = openDatabase(join(folder, 'visitbook.db'), await keyOf(folder))
  try {
    change(db)
  } finally {
    db.close()
  }
}
