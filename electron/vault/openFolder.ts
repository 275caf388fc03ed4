import type { AppError } from '@shared/ipc/errors'
import type { NewId } from '@shared/ids'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { setAsideStrays } from '../attachments/attachmentService'
import { checkDatabase } from './checkDatabase'
import { assertDurable, assertEncrypted, closeDatabase, openDatabase } from './database'
import { migrate } from './migrate'
import type { OpenVault } from './openVault'
import { readSetting, writeSetting } from './settings'
import type { VaultPaths } from './vaultFolder'

const defaultIdleMinutes = 5

export type OpenedFolder = {
  readonly vault: OpenVault
  readonly idleMinutes: number
  /** A recovery key was made anew, and nobody has said that it is put away. */
  readonly isKeyUnkept: boolean
  /** The app was stopped without locking. */
  readonly unclean: boolean
}

/** Looks at the vault of a folder, opens it with its key and brings it to the form of this app. */
export const openFolder = (
  paths: VaultPaths,
  vaultKey: Buffer,
  { now, newId }: { readonly now: () => string; readonly newId: NewId },
): Result<OpenedFolder, AppError> => {
  const checked = checkDatabase(paths.database, vaultKey)
  if (!checked.ok) return checked
  const db = openDatabase(paths.database, vaultKey)
  try {
    migrate(db)
    writeSetting(db, 'inUse', true)
    assertDurable(db)
    assertEncrypted(paths.database)
    const deviceId = readSetting(db, 'deviceId')
    if (deviceId === null) throw new Error('The vault has no device')
    const vault = {
      db,
      deviceId,
      now,
      newId,
      attachmentsFolder: paths.attachments,
      backupsFolder: paths.backups,
    }
    setAsideStrays(vault)
    const idleMinutes = readSetting(db, 'idleMinutes') ?? defaultIdleMinutes
    const isKeyUnkept = readSetting(db, 'isKeyUnkept') ?? false
    return ok({ vault, idleMinutes, isKeyUnkept, unclean: checked.value.unclean })
  } catch (error) {
    closeDatabase(db)
    throw error
  }
}
