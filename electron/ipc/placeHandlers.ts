import type { AppError } from '@shared/ipc/errors'
import { bundleInPlace, nameInPlace } from '@shared/places/outbox'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OutboxRunner } from '../outbox/outboxRunner'
import { listItems, openItems } from '../outbox/outboxRepository'
import { cancelItem, queueForPlaces, removeCopies, tryAgain } from '../outbox/outboxService'
import { createSearches } from '../places/calledBack'
import type { Courier } from '../places/courier'
import { findBundles } from '../places/findBundles'
import { sendBundle } from '../places/sendBundle'
import { addFolder, addServer, changePlace, listPlaces, removePlace, testPlace } from '../places/placeService'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import type { coreContract } from './coreContract'
import type { Handlers } from './dispatch'

export type SyncParts = {
  readonly opened: () => OpenVault | null
  readonly courier: Courier
  readonly runner: OutboxRunner
  /** Of sealed files that wait. */
  readonly folder: () => string
}

type PlaceOperation = Extract<
  keyof typeof coreContract,
  | `places.${string}`
  | `outbox.${string}`
  | 'internal.addFolderPlace'
  | 'internal.queueDocument'
  | 'internal.queueBundle'
>

/**
 * These ask a place, which may take a minute: nobody's notes wait for that. They go by themselves, and write in one
 * step when the answer is there.
 */
export const outsideTheOrder: ReadonlySet<string> = new Set<PlaceOperation>([
  'places.addServer',
  'places.test',
  'places.findBundles',
  'places.stopFinding',
  'internal.addFolderPlace',
])

/** After these there may be something to send. */
export const wakesTheOutbox = (operation: string): boolean =>
  /^(places|outbox)\.(?!list$)/.test(operation) ||
  [
    'vault.create',
    'vault.unlock',
    'vault.unlockWithRecoveryKey',
    'internal.queueDocument',
    'internal.queueBundle',
  ].includes(operation)

export const placeHandlers = ({
  opened,
  courier,
  runner,
  folder,
}: SyncParts): Pick<Handlers<typeof coreContract>, PlaceOperation> => {
  const searches = createSearches(courier)
  const inVault =
    <Input, T>(handle: (vault: OpenVault, input: Input) => T) =>
    (input: Input): T | Result<never, AppError> => {
      const vault = opened()
      return vault ? handle(vault, input) : err({ kind: 'locked' })
    }

  return {
    'places.list': inVault((vault) => ok(listPlaces(vault))),
    'places.addServer': (input) => addServer(opened, courier, input),
    'internal.addFolderPlace': (input) => addFolder(opened, courier, input),
    'places.sendBundle': inVault((vault, { visitId }) => sendBundle(vault, folder(), visitId)),
    'places.findBundles': ({ visitId }) => searches.begin((going) => findBundles(opened, going, visitId)),
    'places.stopFinding': inVault(() => {
      searches.callBack()
      return ok(null)
    }),
    'places.test': ({ placeId }) => testPlace(opened, courier, placeId),
    'places.change': inVault((vault, { placeId, ...change }) => changePlace(vault, placeId, change)),
    'places.signIn': inVault((vault, { placeId, ...change }) => {
      const changed = changePlace(vault, placeId, change)
      // What waited for the right password need not wait any longer.
      return changed.ok ? tryAgainThen(vault, placeId, changed) : changed
    }),
    'places.remove': inVault((vault, { placeId }) => {
      const waiting = openItems(vault.db).filter((item) => item.placeId === placeId)
      for (const item of waiting) runner.dropped(item)
      for (const { id } of waiting) cancelItem(vault, id)
      return inTransaction(vault.db, () => removePlace(vault, placeId))
    }),

    'outbox.list': inVault((vault) => ok(listItems(vault.db, runner.sentOf))),
    'outbox.cancel': inVault((vault, { itemId }) => {
      const cancelled = cancelItem(vault, itemId)
      if (!cancelled.ok) return cancelled
      runner.dropped(cancelled.value)
      return ok(null)
    }),
    'outbox.tryAgain': inVault(tryAgain),
    'outbox.removeCopies': inVault((vault) => removeCopies(vault, folder())),

    'internal.queueBundle': inVault((vault, { visitId, fileName, sequence, sealedFor, bytes }) =>
      queueForPlaces(vault, folder(), {
        kind: 'bundle',
        visitId,
        title: fileName,
        content: bytes,
        sealedFor,
        path: (sha256) => ['bundles', visitId, vault.deviceId, bundleInPlace(sequence, sha256)],
      }),
    ),
    'internal.queueDocument': inVault((vault, { visitId, fileName, bytes }) =>
      queueForPlaces(vault, folder(), {
        kind: 'document',
        visitId,
        title: fileName,
        content: bytes,
        path: (sha256) => ['documents', nameInPlace(fileName, sha256)],
      }),
    ),
  }
}

const tryAgainThen = <T>(
  vault: OpenVault,
  placeId: string,
  answer: Result<T, AppError>,
): Result<T, AppError> => {
  const again = tryAgain(vault, { placeId, itemId: null })
  return again.ok ? answer : again
}
