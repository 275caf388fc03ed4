import type { FoundBundles } from '@shared/places/foundBundles'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { deviceIdentity } from '../bundles/deviceKey'
import { openExchange } from '../bundles/openExchange'
import { openReceived } from '../bundles/receivedBundles'
import { row } from '../vault/statements'
import type { Courier } from './courier'
import type { PlaceEntry, PlacePath } from './placeAccess'
import { addressOf, livingPlaces } from './placeRepository'
import type { StoredPlace } from './placeRepository'
import type { Opened } from './placeService'

/** Larger ones are chosen as a file, where somebody sees what is read. */
const largest = 200_000_000

const bundleName = /^\d{6,}-[0-9a-f]{16}\.visitbundle$/

/**
 * Looks through every place that takes bundles for those of colleagues that were not merged here, and opens them.
 * Nothing is stored. A bundle counts as merged by what it holds, not by its number: two computers may share a number
 * when a profile was copied, and the text of neither may be passed over.
 */
export const findBundles = async (
  opened: Opened,
  courier: Courier,
  visitId: string,
): Promise<Result<FoundBundles, AppError>> => {
  const before = opened()
  if (!before) return err({ kind: 'locked' })
  const found: FoundBundles['found'][number][] = []
  const away: FoundBundles['away'][number][] = []
  const seen = new Set<string>()
  let refused = 0
  for (const place of livingPlaces(before.db).filter(({ takesBundles }) => takesBundles)) {
    const paths = await bundlesIn(courier, place, ['bundles', visitId], before.deviceId)
    if (!paths.ok) {
      away.push({ placeName: place.name, fault: paths.error.fault })
      continue
    }
    for (const path of paths.value) {
      const answer = await courier(
        { task: 'read', at: addressOf(place), mark: place.mark, path, limit: largest },
        () => undefined,
      ).answer
      if (!answer.ok) {
        away.push({ placeName: place.name, fault: answer.error.fault })
        break
      }
      const sealed = answer.value.done === 'read' ? answer.value.bytes : null
      const vault = opened()
      if (!vault) return err({ kind: 'locked' })
      if (sealed === null) continue
      const exchange = await openExchange(sealed, { identities: [await deviceIdentity(vault)] })
      if (!exchange.ok) {
        refused += 1
        continue
      }
      const { hash } = exchange.value
      // The same bundle in two places is one.
      if (seen.has(hash) || row(vault.db, 'SELECT 1 AS is_here FROM bundle_seen WHERE hash = ?', hash))
        continue
      seen.add(hash)
      const received = await openReceived(vault, sealed, null)
      if (received.ok) found.push({ placeName: place.name, received: received.value })
      else refused += 1
    }
  }
  return ok({ found, refused, away })
}

/** In the order of their numbers, one computer after another. */
const bundlesIn = async (courier: Courier, place: StoredPlace, folder: PlacePath, ownDevice: string) => {
  const list = async (path: PlacePath) => {
    const answer = await courier(
      { task: 'list', at: addressOf(place), mark: place.mark, folder: path },
      () => undefined,
    ).answer
    return answer.ok ? ok(answer.value.done === 'listed' ? answer.value.entries : []) : answer
  }
  const devices = await list(folder)
  if (!devices.ok) return devices
  const paths: PlacePath[] = []
  for (const { name } of devices.value.filter(({ isFolder, name }) => isFolder && name !== ownDevice)) {
    const files = await list([...folder, name])
    if (!files.ok) return files
    paths.push(...named(files.value).map((file) => [...folder, name, file]))
  }
  return ok(paths)
}

const named = (entries: readonly PlaceEntry[]): readonly string[] =>
  entries
    .filter(({ isFolder, name }) => !isFolder && bundleName.test(name))
    .map(({ name }) => name)
    .sort()
