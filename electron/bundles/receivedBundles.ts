import { mergeRecords } from '@shared/bundles/mergeRecords'
import type { ReceivedSummary } from '@shared/bundles/receivedSummary'
import { stateFromParts } from '@shared/bundles/entityParts'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { backUp } from '../vault/backUp'
import type { OpenVault } from '../vault/openVault'
import { visitById } from '../visits/visitRepository'
import { deviceIdentity } from './deviceKey'
import { openExchange } from './openExchange'
import type { ExchangeFault, ReceivedBundle } from './openExchange'
import { previewMerge } from './mergeService'
import { receiveBundles } from './receiveBundles'
import { sharedVisitOf } from './sharedRecordRepository'
import type { BundleKey } from './sealBundle'

/** Bundles that were opened and wait for a word; locking the vault lets go of them. */
const waiting = new WeakMap<OpenVault, Map<string, ReceivedBundle>>()
/** More at once would fill the memory: the oldest goes, and is opened again when it is wanted. */
const mostWaiting = 20

/** Opens a bundle and says what it would bring. Nothing of it is stored yet. */
export const openReceived = async (
  vault: OpenVault,
  sealed: Uint8Array,
  key: BundleKey | null,
): Promise<Result<ReceivedSummary, AppError>> => {
  const opened = await openExchange(sealed, key ?? { identities: [await deviceIdentity(vault)] })
  if (!opened.ok) return err({ kind: 'bundleRefused', reason: reasonOf(opened.error, key) })
  const bundle = opened.value
  const { visit: visitId, deviceName, sequence } = bundle.exchange
  const preview = previewMerge(vault, visitId, [bundle])
  if (!preview.ok) return preview
  const receivedId = vault.newId()
  const known = waiting.get(vault) ?? new Map<string, ReceivedBundle>()
  waiting.set(vault, known)
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size + 1 - mostWaiting)))
    known.delete(oldest)
  known.set(receivedId, bundle)
  const here = visitById(vault.db, visitId)
  return ok({
    receivedId,
    visitId,
    authority: here?.authority.name ?? authorityIn(bundle),
    isNew: here === null,
    deviceName,
    sequence,
    words: preview.value.words,
  })
}

/** Merges what was opened and looked at. */
export const mergeReceived = async (
  vault: OpenVault,
  { receivedId }: Parsed<'bundles.merge'>,
): Promise<Result<Output<'bundles.merge'>, AppError>> => {
  const bundle = waiting.get(vault)?.get(receivedId)
  if (!bundle) return err({ kind: 'notFound', noun: 'bundle' })
  const visitId = bundle.exchange.visit
  const copy = backUp(vault)
  if (!copy.ok) return copy
  const done = await receiveBundles(vault, visitId, [bundle])
  if (!done.ok) return done
  const { mergeId, words } = done.value
  // Read back: what is called merged is in the database.
  const here = new Set(sharedVisitOf(vault.db, visitId).records.map(({ id }) => id))
  if (!bundle.records.every(({ id }) => here.has(id))) throw new Error('A merged record is not in the vault')
  waiting.get(vault)?.delete(receivedId)
  return ok({ visitId, mergeId, words, backup: copy.value.fileName })
}

export const dropReceived = (
  vault: OpenVault,
  { receivedId }: Parsed<'bundles.drop'>,
): Result<null, AppError> => {
  waiting.get(vault)?.delete(receivedId)
  return ok(null)
}

const authorityIn = ({ records, exchange }: ReceivedBundle): string => {
  const own = records.filter(({ entity, entityId }) => entity === 'visit' && entityId === exchange.visit)
  return stateFromParts('visit', mergeRecords(own).parts)?.state.authority.name ?? ''
}

const reasonOf = (
  fault: ExchangeFault,
  key: BundleKey | null,
): Extract<AppError, { kind: 'bundleRefused' }>['reason'] => {
  if (fault === 'notDecrypted')
    return key !== null && 'passphrase' in key ? 'wrongPassphrase' : 'notForThisComputer'
  return fault === 'noExchange' ? 'nothingToMerge' : 'damaged'
}
