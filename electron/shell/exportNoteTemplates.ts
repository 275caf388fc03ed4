import { basename } from 'node:path'
import type { Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { writeVerified } from './writeVerified'

/** Asks where to, writes the user's own note templates of a framework and reads them back. null: cancelled. */
export const exportNoteTemplates = async (
  core: Core,
  dialogs: Dialogs,
  frameworkId: string,
): Promise<Result<Output<'shell.exportNoteTemplates'>, AppError>> => {
  const file = await core.internal('internal.noteTemplatesFile', { frameworkId })
  if (!file.ok) return file
  const path = await dialogs.save(file.value.fileName, { name: 'Visitbook file', extensions: ['json'] })
  if (path === null) return ok(null)
  const written = await writeVerified(path, file.value.content)
  return written.ok ? ok({ fileName: basename(path), bytes: written.value.bytes }) : written
}
