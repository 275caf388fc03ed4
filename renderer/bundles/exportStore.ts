import type { Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import { call } from '../api'
import { saveEverything } from '../unsaved'
import { sharingLookedAt } from './sharingStore'

/** For whom a bundle is sealed. */
export type Readers = { readonly computers: readonly string[] } | { readonly passphrase: string }

/** Everything typed goes to the core first; then the bundle is sealed, opened again, written and read back. */
export const bundleExported = async (
  visitId: string,
  readers: Readers,
): Promise<Result<Output<'shell.exportBundle'>, AppError>> => {
  await saveEverything()
  const answer = await call('shell.exportBundle', { visitId, readers })
  await sharingLookedAt(visitId)
  return answer
}
