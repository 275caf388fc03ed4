import type { PlaceFailure } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { deviceIdentity } from '../bundles/deviceKey'
import { openExchange } from '../bundles/openExchange'
import type { ReceivedBundle } from '../bundles/openExchange'
import { sha256 } from '../bundles/sha256'
import { areHere } from '../bundles/sharedRecordRepository'
import type { OpenVault } from '../vault/openVault'
import { row } from '../vault/statements'
import type { Courier } from './courier'
import type { PlaceEntry, PlacePath } from './placeAccess'
import { addressOf } from './placeRepository'
import type { StoredPlace } from './placeRepository'

/** Larger ones are chosen as a file, where somebody sees what is read. */
const largest = 200_000_000

const bundleName = /^\d{6,}-([0-9a-f]{16})\.visitbundle$/
const visitName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What reading a bundle in a place comes to. `merged`: what it holds is here. `refused`: this computer cannot open it. */
export type ReadBundle = ReceivedBundle | 'merged' | 'refused' | 'tooLarge' | 'gone'

/** The hash of its manifest; `twins`: of one in this computer's own name, the records that it holds. */
type KnownFile = { readonly hash: string; readonly twins: readonly string[] | null }

/**
 * What whole bundles were found to be, by their path in a place: they never change, and are not fetched again only to
 * be found closed once more. Locking forgets it.
 */
const known = new WeakMap<OpenVault, Map<string, KnownFile | 'refused'>>()

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
): Promise<Result<readonly (readonly PlacePath[])[], PlaceFailure>> => {
  const folder = ['bundles', visitId]
  const devices = await list(courier, place, folder)
  if (!devices.ok) return devices
  const found: (readonly PlacePath[])[] = []
  for (const { name } of devices.value.filter(({ isFolder }) => isFolder)) {
    const files = await list(courier, place, [...folder, name])
    if (!files.ok) return files
    const names = files.value
      .filter((file) => !file.isFolder && bundleName.test(file.name))
      .map((file) => file.name)
    const paths = names.sort().map((file) => [...folder, name, file])
    found.push(paths.filter((path) => !isFromHere(path)))
  }
  return ok(found)
}

/**
 * Fetches a bundle and opens it; nothing of it is stored. It counts as merged by what it holds, not by its number: two
 * computers may share a number when a profile was copied, and the text of neither may be passed over.
 */
export const readBundleIn = async (
  opened: () => OpenVault | null,
  courier: Courier,
  place: StoredPlace,
  path: PlacePath,
): Promise<Result<ReadBundle, PlaceFailure>> => {
  const before = opened()
  if (!before) return err({ fault: 'stopped' })
  const [memory, key] = [memoryOf(before), path.join('/')]
  const last = memory.get(key)
  if (last === 'refused') return ok('refused')
  if (last && isMerged(before, last)) return ok('merged')
  const answer = await courier(
    { task: 'read', at: addressOf(place), mark: place.mark, path, limit: largest },
    () => undefined,
  ).answer
  if (!answer.ok) return answer.error.fault === 'tooLarge' ? ok('tooLarge') : answer
  const sealed = answer.value.done === 'read' ? answer.value.bytes : null
  const vault = opened()
  if (!vault) return err({ fault: 'stopped' })
  if (sealed === null) return ok('gone')
  // Half of it may have arrived so far: only of what is whole it is known for good.
  const isWhole = sha256(sealed).startsWith(bundleName.exec(path.at(-1) ?? '')?.[1] ?? ' ')
  const exchange = await openExchange(sealed, { identities: [await deviceIdentity(vault)] })
  if (!exchange.ok) {
    if (isWhole) memory.set(key, 'refused')
    return ok('refused')
  }
  const file = knownFile(vault, exchange.value)
  if (isWhole) memory.set(key, file)
  return ok(isMerged(vault, file) ? 'merged' : exchange.value)
}

const memoryOf = (vault: OpenVault) => {
  const memory = known.get(vault) ?? new Map<string, KnownFile | 'refused'>()
  known.set(vault, memory)
  return memory
}

const knownFile = ({ deviceId }: OpenVault, bundle: ReceivedBundle): KnownFile => {
  const { hash, exchange, records, parked, referBacks } = bundle
  // One with a refer-back is rather looked at once too often.
  const isByRecords = exchange.device === deviceId && referBacks.length === 0
  return { hash, twins: isByRecords ? [...records, ...parked].map(({ id }) => id) : null }
}

/** A merge takes no number from a bundle in one's own name that was not made here: then its records tell. */
const isMerged = ({ db }: OpenVault, { hash, twins }: KnownFile): boolean =>
  row(db, 'SELECT 1 AS is_here FROM bundle_seen WHERE hash = ?', hash) !== undefined ||
  (twins !== null && areHere(db, twins))

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
