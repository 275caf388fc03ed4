import { basename } from 'node:path'
import type { Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Dialogs } from './dialogs'
import { recoveryKeyText } from './recoveryKey'
import type { KeptRecoveryKey } from './recoveryKey'
import { writeVerified } from './writeVerified'

/** Writes the key that the window shows into a file the user chooses. null: none was chosen. */
export const saveRecoveryKey = async (
  dialogs: Pick<Dialogs, 'save'>,
  recoveryKey: Pick<KeptRecoveryKey, 'read'>,
): Promise<Result<Output<'shell.saveRecoveryKey'>, AppError>> => {
  if (recoveryKey.read() === null) return err({ kind: 'locked' })
  const path = await dialogs.save('Visitbook recovery key.txt', { name: 'Text', extensions: ['txt'] })
  if (path === null) return ok(null)
  // Read only now: while the dialog stood open the vault may have been locked, and whoever answers it be somebody else.
  const key = recoveryKey.read()
  if (key === null) return err({ kind: 'locked' })
  const written = await writeVerified(path, Buffer.from(recoveryKeyText(key, new Date()), 'utf8'))
  return written.ok ? ok({ fileName: basename(path) }) : written
}
