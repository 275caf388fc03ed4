import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { visitText } from '../visits/visitText'
import { deviceIdentity, recipientsFor } from './deviceKey'
import { exportChanges } from './exchangeBundle'
import { openExchange } from './openExchange'
import { computerName, joinTeam } from './teamComputers'
import { sealWithManifest } from './sealBundle'
import type { BundleEntries, Sealing } from './sealBundle'

/** For whom a bundle is made: colleagues by the codes of their computers, or whoever knows a passphrase. */
export type BundleReaders = { readonly colleagues: readonly string[] } | { readonly passphrase: string }

/** A sealed bundle that was opened again and found to be what went in. */
export type SealedExchange = {
  readonly sealed: Uint8Array
  readonly sequence: number
  readonly changes: number
  readonly attachments: number
  readonly referBacks: number
  /** Passages that `visit.json` cannot name; the changes hold them all. */
  readonly leftOut: number
}

/**
 * Exports a visit for colleagues, sealed: its changes, the files they name, the visit in its open form, and documents.
 * It counts as made only when it has been opened again.
 */
export const exportBundle = async (
  vault: OpenVault,
  visitId: string,
  options: {
    readonly others: readonly string[]
    readonly deviceName: string
    readonly readers: BundleReaders
    readonly documents?: BundleEntries
    /** Those that somebody has named; no other goes. */
    readonly referBacks?: readonly string[]
  },
): Promise<Result<SealedExchange, AppError>> => {
  const visit = visitText(vault, visitId)
  if (!visit.ok) return visit
  const { others, readers, referBacks = [] } = options
  const deviceName = options.deviceName === '' ? computerName(vault) : options.deviceName
  await joinTeam(vault, visitId, deviceName)
  const documents = { ...options.documents, 'visit.json': Buffer.from(visit.value.text, 'utf8') }
  const sealing: Sealing =
    'passphrase' in readers ? readers : { recipients: await recipientsFor(vault, readers.colleagues) }
  const key = 'passphrase' in readers ? readers : { identities: [await deviceIdentity(vault)] }
  const exported = await exportChanges(vault, visitId, { others, deviceName, documents, referBacks })
  if (!exported.ok) return exported
  const sealed = await sealWithManifest(exported.value.entries, exported.value.manifest, sealing)
  const opened = await openExchange(sealed, key)
  // Nothing was written anywhere yet: whoever asked can ask again.
  if (!opened.ok) return err({ kind: 'notExported', reason: 'readBackDiffers' })
  const { sequence, counts } = opened.value.exchange
  return ok({
    sealed,
    sequence,
    changes: counts.changes,
    attachments: counts.attachments,
    referBacks: counts.referBacks ?? 0,
    leftOut: visit.value.left,
  })
}
