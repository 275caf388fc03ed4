import type { Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { ReferBack } from '@shared/referBacks/referBack'
import type { Result } from '@shared/result'
import { call } from '../api'
import { saveEverything } from '../unsaved'
import { sharingFollowed } from './sharingStore'

/** For whom a bundle is sealed. */
export type Readers = { readonly computers: readonly string[] } | { readonly passphrase: string }

/** Everything typed goes to the core first; then the bundle is sealed, opened again, written and read back. */
export const bundleExported = async (
  visitId: string,
  readers: Readers,
  referBacks: readonly string[],
): Promise<Result<Output<'shell.exportBundle'>, AppError>> => {
  await saveEverything()
  const answer = await call('shell.exportBundle', { visitId, readers, referBacks: [...referBacks] })
  await sharingFollowed(visitId)
  return answer
}

/** The refer-backs that could be named, as they are saved; where they cannot be read, none can. */
export const referBacksToName = async (visitId: string): Promise<Result<readonly ReferBack[], AppError>> => {
  await saveEverything()
  return call('referBacks.list', { visitId })
}
