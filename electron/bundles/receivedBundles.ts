import type { ReceivedSummary } from '@shared/bundles/receivedSummary'
import { readKeptPack } from '@shared/frameworks/keptPack'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { packTextOfVisit } from '../frameworks/frameworkRepository'
import { backUp } from '../vault/backUp'
import type { OpenVault } from '../vault/openVault'
import type { Visit } from '@shared/visits/visit'
import { visitById } from '../visits/visitRepository'
import { deviceIdentity } from './deviceKey'
import { incomingVisit } from './incomingVisit'
import { openExchange } from './openExchange'
import type { ExchangeFault, ReceivedBundle } from './openExchange'
import { previewMerge } from './mergeService'
import { receiveBundles } from './receiveBundles'
import { sharedVisitOf } from './sharedRecordRepository'
import type { BundleKey } from './sealBundle'

/** Bundles that were opened and wait for a word, those of one visit together; locking the vault lets go of them. */
const waiting = new WeakMap<OpenVault, Map<string, readonly ReceivedBundle[]>>()
/** More at once would fill the memory: the oldest go, and are opened again when they are wanted. */
const mostWaiting = 20

/** Opens a bundle and says what it would bring. Nothing of it is stored yet. */
export const openReceived = async (
  vault: OpenVault,
  sealed: Uint8Array,
  key: BundleKey | null,
): Promise<Result<ReceivedSummary, AppError>> => {
  const opened = await openExchange(sealed, key ?? { identities: [await deviceIdentity(vault)] })
  if (!opened.ok) return err({ kind: 'bundleRefused', reason: reasonOf(opened.error, key) })
  const { visit } = opened.value.exchange
  return waitForWord(vault, visit, [opened.value])
}

/** Keeps opened bundles of one visit until they are merged or let go of, and says what they would bring together. */
export const waitForWord = (
  vault: OpenVault,
  visitId: string,
  bundles: readonly ReceivedBundle[],
): Result<ReceivedSummary, AppError> => {
  const preview = previewMerge(
    vault,
    visitId,
    bundles,
    bundles.flatMap(({ referBacks }) => referBacks),
  )
  if (!preview.ok) return preview
  const receivedId = vault.newId()
  const known = waiting.get(vault) ?? new Map<string, readonly ReceivedBundle[]>()
  waiting.set(vault, known)
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size + 1 - mostWaiting)))
    known.delete(oldest)
  known.set(receivedId, bundles)
  return ok({
    receivedId,
    visitId,
    ...titleOf(vault, visitId, bundles),
    bundles: bundles.map(({ exchange: { deviceName, sequence } }) => ({ deviceName, sequence })),
    referBacks: preview.value.referBacks,
    words: preview.value.words.slice(preview.value.referBacks.length),
  })
}

/** Merges what was opened and looked at. */
export const mergeReceived = async (
  vault: OpenVault,
  { receivedId }: Parsed<'bundles.merge'>,
): Promise<Result<Output<'bundles.merge'>, AppError>> => {
  const bundles = waiting.get(vault)?.get(receivedId)
  const visitId = bundles?.[0]?.exchange.visit
  if (bundles === undefined || visitId === undefined) return err({ kind: 'notFound', noun: 'bundle' })
  const copy = backUp(vault)
  if (!copy.ok) return copy
  const done = await receiveBundles(vault, visitId, bundles)
  if (!done.ok) return done
  const { mergeId, words } = done.value
  // Read back: what is called merged is in the database.
  const here = new Set(sharedVisitOf(vault.db, visitId).records.map(({ id }) => id))
  if (!bundles.every(({ records }) => records.every(({ id }) => here.has(id))))
    throw new Error('A merged record is not in the vault')
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

/** What the visit is called: as it stands here, or as its bundles tell. */
const titleOf = (
  vault: OpenVault,
  visitId: string,
  bundles: readonly ReceivedBundle[],
): Pick<ReceivedSummary, 'authority' | 'frameworkTitle' | 'dates' | 'isNew'> => {
  const here = visitById(vault.db, visitId)
  if (here !== null) {
    const pack = readKeptPack(packTextOfVisit(vault.db, visitId) ?? '')
    return { ...shownOf(here), frameworkTitle: pack?.title ?? '', isNew: false }
  }
  const incoming = incomingVisit(visitId, bundles)
  // The preview has refused these.
  if (incoming === 'none' || incoming === 'unreadable') throw new Error('A visit without its details')
  return { ...shownOf(incoming), frameworkTitle: incoming.pack.title, isNew: true }
}

const shownOf = ({ authority, dates }: Pick<Visit, 'authority' | 'dates'>) => ({
  authority: authority.name,
  dates,
})

const reasonOf = (
  fault: ExchangeFault,
  key: BundleKey | null,
): Extract<AppError, { kind: 'bundleRefused' }>['reason'] => {
  if (fault === 'notDecrypted')
    return key !== null && 'passphrase' in key ? 'wrongPassphrase' : 'notForThisComputer'
  return fault === 'noExchange' ? 'nothingToMerge' : 'damaged'
}
