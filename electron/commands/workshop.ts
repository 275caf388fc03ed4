import { randomBytes } from 'node:crypto'
import type { FrameworkSummary } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import type { DocumentReader } from '../reading/documentTasks'
import type { Core } from '../shell/coreClient'
import type { PrintPdf } from '../shell/renderLetter'
import { failed, refused } from './answer'
import type { CommandEnd, Progress } from './answer'

/** What a command works with: the app's own core on a vault that is thrown away, its printer and its reader. */
export type Workshop = {
  readonly core: Core
  readonly printPdf: PrintPdf
  readonly documents: DocumentReader
  readonly progress: Progress
  readonly resourcesFolder: string
  readonly now: () => string
}

/** Opens a vault whose passphrase nobody knows: what is left of it after a power cut is noise. */
export const openThrowAwayVault = (core: Core) =>
  core.call('vault.create', { passphrase: randomBytes(32).toString('base64') })

/** A failure of the core or of a file, as the end of the command. */
export const endOf = (error: AppError): CommandEnd => {
  switch (error.kind) {
    case 'unusableFile':
      return refused('The file cannot be used. Nothing was written.', error.problems)
    case 'notExported':
      return refused(`The output folder cannot be used: ${reasons[error.reason]}. Nothing was left in it.`)
    case 'diskFull':
      return refused('The disk is full. Nothing was written.')
    case 'unexpected':
      return failed('Something went wrong inside Visitbook.', error.kind, error.reference)
    default:
      return failed('Visitbook could not do this.', error.kind)
  }
}

const reasons = {
  diskFull: 'the disk is full',
  readOnly: 'it may not be written to',
  missingFolder: 'it is not a folder and cannot become one',
  inUse: 'a file in it is open in another program',
  inTheWay: 'a folder in it has the name of a file to be written',
  readBackDiffers: 'what was read back is not what was written',
  other: 'the file system refused it',
} as const

/** `frameworks`: the packs with their versions and dates. */
export const listFrameworks = async ({
  core,
  progress,
}: Workshop): Promise<Result<readonly FrameworkSummary[], AppError>> => {
  progress('Reading the framework packs')
  const opened = await openThrowAwayVault(core)
  if (!opened.ok) return opened
  return core.call('frameworks.list', {})
}
