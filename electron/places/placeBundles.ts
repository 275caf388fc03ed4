import type { PlaceFailure } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { deviceIdentity } from '../bundles/deviceKey'
import { openExchange } from '../bundles/openExchange'
import type { ReceivedBundle } from '../bundles/openExchange'
import { isSealedFor } from '../bundles/sealedForUs'
import { sha256 } from '../bundles/sha256'
import { areHere } from '../bundles/sharedRecordRepository'
import type { OpenVault } from '../vault/openVault'
import { row } from '../vault/statements'
import { knownBundle, rememberBundle } from './bundleMemory'
import type { BundleFile, KnownBundle } from './bundleMemory'
import type { Courier } from './courier'
import type { PlaceEntry, PlacePath } from './placeAccess'
import { addressOf } from './placeRepository'
import type { StoredPlace } from './placeRepository'

/** Larger ones are chosen as a file, where somebody sees what is read. */
const largest = 200_000_000

const bundleName = /^\d{6,}-([0-9a-f]{16})\.visitbundle$/
const visitName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What reading a bundle in a place comes to. `merged`: what it holds is here. `unreadable`: it is still arriving, or made
 * by something this computer does not know.
 */
export type ReadBundle = ReceivedBundle | 'merged' | 'notForUs' | 'unreadable' | 'tooLarge' | 'gone'

/** Whoever can open a bundle is named at its beginning. */
const headSize = 65_536
/** One as small as this is fetched in one go. */
const smallBundle = 4 * headSize

/** The visits of which somebody has put bundles into a place. */
export const visitsIn = async (
  courier: Courier,
  place: StoredPlace,
): Promise<Result<readonly string[], PlaceFailure>> => {
  const entries = await list(courier, place, ['bundles'])
  return entries.ok
    ? ok(
        entries.value
          .filter(({ isFolder, name }) => isFolder && visitName.test(name))
          .map(({ name }) => name),
      )
    : entries
}

/**
 * The bundles of a visit that others have put into a place: for each computer in the order of their numbers. Two computers
 * may share a folder when a profile was copied, so that only what was sent from here is left out.
 */
export const bundlesIn = async (
  courier: Courier,
  place: StoredPlace,
  visitId: string,
  isFromHere: (path: PlacePath) => boolean,
): Promise<Result<readonly (readonly BundleFile[])[], PlaceFailure>> => {
  const folder = ['bundles', visitId]
  const devices = await list(courier, place, folder)
  if (!devices.ok) return devices
  const found: (readonly BundleFile[])[] = []
  for (const { name } of devices.value.filter(({ isFolder }) => isFolder)) {
    const files = await list(courier, place, [...folder, name])
    if (!files.ok) return files
    found.push(
      files.value
        .filter((file) => !file.isFolder && bundleName.test(file.name))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .map(({ name: file, size, version }) => ({ path: [...folder, name, file], size, version }))
        .filter(({ path }) => !isFromHere(path)),
    )
  }
  return ok(found)
}

/**
 * Fetches a bundle and opens it; nothing of it is stored but what it was found to be, so that it is not fetched again
 * only to be found closed, or here. It counts as merged by what it holds, not by its number: two computers may share a
 * number when a profile was copied, and the text of neither may be passed over.
 */
export const readBundleIn = async (
  opened: () => OpenVault | null,
  courier: Courier,
  place: StoredPlace,
  file: BundleFile,
): Promise<Result<ReadBundle, PlaceFailure>> => {
  const before = opened()
  if (!before) return stopped
  const known = knownBundle(before.db, place.id, file)
  if (known !== null && known.found !== 'bundle') return ok(known.found)
  if (known !== null && isSeen(before, known.hash)) return ok('merged')
  const identity = await deviceIdentity(before)
  if (known === null && file.size > smallBundle) {
    const head = await fetched(courier, place, file, headSize)
    if (!head.ok) return head
    if (head.value !== null && (await isSealedFor(head.value, identity)) === false)
      return kept(opened, place, file, { found: 'notForUs' })
  }
  if (file.size > largest) return ok('tooLarge')
  const sealed = await fetched(courier, place, file, null)
  if (!sealed.ok) return sealed.error.fault === 'tooLarge' ? ok('tooLarge') : sealed
  if (sealed.value === null) return ok('gone')
  // Half of it may have arrived so far: only of what is whole it is known for good.
  const isWhole = sha256(sealed.value).startsWith(bundleName.exec(file.path.at(-1) ?? '')?.[1] ?? ' ')
  const exchange = await openExchange(sealed.value, { identities: [identity] })
  if (exchange.ok) {
    const { hash } = exchange.value
    const remembered = isWhole ? kept(opened, place, file, { found: 'bundle', hash }) : ok(null)
    if (!remembered.ok) return remembered
    // Opening it took its time, and the vault may have been locked meanwhile.
    const vault = opened()
    return vault ? ok(isMerged(vault, exchange.value) ? 'merged' : exchange.value) : stopped
  }
  if (!isWhole) return opened() ? ok('unreadable') : stopped
  if (exchange.error !== 'notDecrypted') return kept(opened, place, file, { found: 'unreadable' })
  // Whatever else kept it closed, as too little memory, is no reason never to try again.
  if ((await isSealedFor(sealed.value.subarray(0, headSize), identity)) === false)
    return kept(opened, place, file, { found: 'notForUs' })
  return opened() ? ok('notForUs') : stopped
}

const kept = <Known extends KnownBundle>(
  opened: () => OpenVault | null,
  place: StoredPlace,
  file: BundleFile,
  known: Known,
): Result<Known['found'], PlaceFailure> => {
  const vault = opened()
  if (!vault) return stopped
  rememberBundle(vault.db, place.id, file, known)
  return ok(known.found)
}

const stopped: Result<never, PlaceFailure> = err({ fault: 'stopped' })

/** A whole bundle, or no more than its head; null: it is not there any more. */
const fetched = async (
  courier: Courier,
  place: StoredPlace,
  { path }: BundleFile,
  head: number | null,
): Promise<Result<Uint8Array | null, PlaceFailure>> => {
  const answer = await courier(
    {
      task: 'read',
      at: addressOf(place),
      mark: place.mark,
      path,
      limit: head ?? largest,
      isHead: head !== null,
    },
    () => undefined,
  ).answer
  return answer.ok ? ok(answer.value.done === 'read' ? answer.value.bytes : null) : answer
}

const isSeen = ({ db }: OpenVault, hash: string): boolean =>
  row(db, 'SELECT 1 AS is_here FROM bundle_seen WHERE hash = ?', hash) !== undefined

/**
 * A merge takes no number from a bundle in one's own name that was not made here: then its records tell, and it is
 * fetched for them each time. One with a refer-back is rather looked at once too often.
 */
const isMerged = (
  vault: OpenVault,
  { hash, exchange, records, parked, referBacks }: ReceivedBundle,
): boolean =>
  isSeen(vault, hash) ||
  (exchange.device === vault.deviceId &&
    referBacks.length === 0 &&
    areHere(
      vault.db,
      [...records, ...parked].map(({ id }) => id),
    ))

const list = async (
  courier: Courier,
  place: StoredPlace,
  folder: PlacePath,
): Promise<Result<readonly PlaceEntry[], PlaceFailure>> => {
  const answer = await courier(
    { task: 'list', at: addressOf(place), mark: place.mark, folder },
    () => undefined,
  ).answer
  return answer.ok ? ok(answer.value.done === 'listed' ? answer.value.entries : []) : answer
}
