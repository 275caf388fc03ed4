import { basename } from 'node:path'
import type { Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'

/** Asks for a folder, and makes a place of it. null: the user cancelled. */
export const addFolderPlace = async (
  core: Core,
  dialogs: Dialogs,
): Promise<Result<Output<'shell.addFolderPlace'>, AppError>> => {
  const folder = await dialogs.folder('Choose a folder or drive')
  if (folder === null) return ok(null)
  // The root of a drive has no name of its own.
  return core.internal('internal.addFolderPlace', { folder, name: basename(folder) || 'Drive' })
}
