import type { FoundBundles } from '@shared/places/foundBundles'
import type { AppError } from '@shared/ipc/errors'
import type { PlaceFailure } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { previewMerge } from '../bundles/mergeService'
import type { ReceivedBundle } from '../bundles/openExchange'
import { waitForWord } from '../bundles/receivedBundles'
import { visitExists } from '../visits/visitRepository'
import type { Courier } from './courier'
import type { PlacePath } from './placeAccess'
import { bundlesIn, readBundleIn, visitsIn } from './placeBundles'
import type { ReadBundle } from './placeBundles'
import { livingPlaces } from './placeRepository'
import type { StoredPlace } from './placeRepository'
import type { Opened } from './placeService'

/** What is held at once of bundles that wait for a word. The rest is found by the next look. */
const mostChanges = 200_000
const mostFileBytes = 400_000_000

/** New bundles of one visit, and the places in which they lie. */
type Gathered = { readonly bundles: Map<string, ReceivedBundle>; readonly placeNames: Set<string> }

type Search = {
  readonly opened: Opened
  readonly courier: Courier
  readonly visits: Map<string, Gathered>
  room: { changes: number; bytes: number }
  refused: number
  tooLarge: number
  isMore: boolean
}

/**
 * Looks through every place that takes bundles for those of colleagues that were not merged here, and opens them: of
 * the visit, and of visits that are not on this computer yet and were sealed for it. Nothing is stored.
 */
export const findBundles = async (
  opened: Opened,
  courier: Courier,
  visitId: string | null,
): Promise<Result<FoundBundles, AppError>> => {
  const before = opened()
  if (!before) return err({ kind: 'locked' })
  const room = { changes: mostChanges, bytes: mostFileBytes }
  const search: Search = { opened, courier, visits: new Map(), room, refused: 0, tooLarge: 0, isMore: false }
  const away: FoundBundles['away'][number][] = []
  for (const place of livingPlaces(before.db).filter(({ takesBundles }) => takesBundles)) {
    const looked = await lookThrough(search, place, visitId)
    if (!opened()) return err({ kind: 'locked' })
    if (!looked.ok) away.push({ placeName: place.name, fault: looked.error.fault })
  }
  const vault = opened()
  if (!vault) return err({ kind: 'locked' })
  const found: FoundBundles['found'][number][] = []
  let unbegun = 0
  for (const [visit, { bundles, placeNames }] of search.visits) {
    if (bundles.size === 0) continue
    const received = waitForWord(vault, visit, [...bundles.values()])
    if (received.ok) found.push({ placeNames: [...placeNames], received: received.value })
    else unbegun += 1
  }
  const { refused, tooLarge, isMore } = search
  return ok({ found, refused, tooLarge, unbegun, isMore, away })
}

/** The visit asked for first, so that its bundles come first in the memory there is. */
const lookThrough = async (
  search: Search,
  place: StoredPlace,
  visitId: string | null,
): Promise<Result<null, PlaceFailure>> => {
  const own = visitId === null ? ok(null) : await lookAtVisit(search, place, visitId)
  if (!own.ok) return own
  const there = await visitsIn(search.courier, place)
  if (!there.ok) return there
  for (const other of there.value) {
    const vault = search.opened()
    if (!vault) return err({ fault: 'stopped' })
    if (other === visitId || visitExists(vault.db, other)) continue
    const looked = await lookAtNewVisit(search, place, other)
    if (!looked.ok) return looked
  }
  return ok(null)
}

const lookAtVisit = async (
  search: Search,
  place: StoredPlace,
  visitId: string,
): Promise<Result<null, PlaceFailure>> => {
  const devices = await bundlesIn(search.courier, place, visitId, search.opened()?.deviceId ?? '')
  if (!devices.ok) return devices
  for (const path of devices.value.flat()) {
    const read = await gather(search, place, visitId, path)
    if (!read.ok) return read
    if (read.value === 'refused') search.refused += 1
    if (read.value === 'tooLarge') search.tooLarge += 1
  }
  return ok(null)
}

/**
 * Of a visit that is not here, a computer's last bundle that opens holds all it has, as long as nobody has answered:
 * those before it are fetched only where something is missing. What is not sealed for this computer is none of its
 * user's concern, and is not told.
 */
const lookAtNewVisit = async (
  search: Search,
  place: StoredPlace,
  visitId: string,
): Promise<Result<null, PlaceFailure>> => {
  const devices = await bundlesIn(search.courier, place, visitId, search.opened()?.deviceId ?? '')
  if (!devices.ok) return devices
  const left: PlacePath[] = []
  for (const paths of devices.value) {
    const older = [...paths]
    for (let path = older.pop(); path !== undefined; path = older.pop()) {
      const read = await gather(search, place, visitId, path)
      if (!read.ok) return read
      if (read.value === 'opened') break
    }
    left.push(...older)
  }
  if (isWhole(search, visitId)) return ok(null)
  for (const path of left) {
    const read = await gather(search, place, visitId, path)
    if (!read.ok) return read
  }
  return ok(null)
}

/** Nothing for this computer, or a visit in which nothing is missing. */
const isWhole = ({ opened, visits }: Search, visitId: string): boolean => {
  const [vault, gathered] = [opened(), visits.get(visitId)]
  if (!vault || gathered === undefined) return true
  const preview = previewMerge(vault, visitId, [...gathered.bundles.values()])
  return preview.ok && preview.value.plan.gaps.length === 0
}

/** Reads one bundle and puts it to the others of its visit, while there is room. The same in two places is one. */
const gather = async (
  search: Search,
  place: StoredPlace,
  visitId: string,
  path: PlacePath,
): Promise<Result<'opened' | Exclude<ReadBundle, ReceivedBundle>, PlaceFailure>> => {
  const { opened, courier, visits, room } = search
  if (room.changes <= 0 || room.bytes <= 0) {
    search.isMore = true
    return ok('gone')
  }
  const read = await readBundleIn(opened, courier, place, path)
  if (!read.ok) return read
  if (typeof read.value === 'string') return ok(read.value)
  const bundle = read.value
  // A bundle changes the visit it is of, wherever somebody has put it.
  if (bundle.exchange.visit !== visitId) return ok('refused')
  const known = visits.get(visitId) ?? { bundles: new Map(), placeNames: new Set() }
  visits.set(visitId, known)
  known.placeNames.add(place.name)
  if (!known.bundles.has(bundle.hash)) {
    room.changes -= bundle.records.length + bundle.parked.length
    for (const file of bundle.files.values()) room.bytes -= file.byteLength
    known.bundles.set(bundle.hash, bundle)
  }
  return ok('opened')
}
