import type { NewId } from '@shared/ids'
import type { Database } from './database'

/** An unlocked vault: what repositories and services work with. Gone when it is locked. */
export type OpenVault = {
  readonly db: Database
  /** This installation, as author of changes. */
  readonly deviceId: string
  /** The present moment in UTC, ISO 8601. */
  readonly now: () => string
  readonly newId: NewId
  /** Holds the sealed files that belong to visits. */
  readonly attachmentsFolder: string
  /** Holds checked copies of the database. */
  readonly backupsFolder: string
}
