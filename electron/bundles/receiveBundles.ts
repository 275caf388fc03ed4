import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { settleFiles, stageFiles } from './attachmentFiles'
import type { ReceivedBundle } from './openExchange'
import { mergeBundles } from './mergeService'
import type { DoneMerge } from './mergeService'

/**
 * Merges bundles with the files they bring. The files are written and read back first, the transaction names them, and
 * only then they get their names: interrupted anywhere, the merge is done with all of them, or nothing of it is.
 */
export const receiveBundles = async (
  vault: OpenVault,
  visitId: string,
  bundles: readonly ReceivedBundle[],
): Promise<Result<DoneMerge, AppError>> => {
  const records = bundles.flatMap((bundle) => bundle.records)
  const files = new Map(bundles.flatMap((bundle) => [...bundle.files]))
  const staged = await stageFiles(vault, visitId, records, files)
  if (!staged.ok) return staged
  try {
    const referBacks = bundles.flatMap((bundle) => bundle.referBacks)
    return mergeBundles(vault, visitId, bundles, staged.value, referBacks)
  } finally {
    settleFiles(vault, staged.value)
  }
}
