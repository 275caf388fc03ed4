import type { FoundBundles } from '@shared/places/foundBundles'
import type { AppError } from '@shared/ipc/errors'
import type { PlaceFailure } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { previewMerge } from '../bundles/mergeService'
import type { ReceivedBundle } from '../bundles/openExchange'
import { waitForWord } from '../bundles/receivedBundles'
import { isInOutbox } from '../outbox/outboxRepository'
import { visitExists } from '../visits/visitRepository'
import type { BundleFile } from './bundleMemory'
import type { CalledBack } from './calledBack'
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

/** One for a single colleague may lie over those that are for all. */
const mostClosed = 3

/** New bundles of one visit, and the places in which they lie. */
type Gathered = { readonly bundles: Map<string, ReceivedBundle>; readonly placeNames: Set<string> }

type Looked = 'opened' | Exclude<ReadBundle, ReceivedBundle>

type Search = {
  readonly opened: Opened
  readonly courier: Courier
  readonly visits: Map<string, Gathered>
  room: { changes: number; bytes: number }
  /** What was read of the visit asked for, by computer and name: the same bundle may lie in several places. */
  readonly read: Map<string, 'opened' | 'merged' | 'refused' | 'tooLarge'>
  /** Too large bundles of other visits, by visit. */
  readonly large: Map<string, Set<string>>
  isMore: boolean
}

/**
 * Looks through every place that takes bundles for those of colleagues that were not merged here, and opens them: of
 * the visit, and of visits that are not on this computer yet and were sealed for it. Nothing is stored of them.
 */
export const findBundles = async (
  opened: Opened,
  { courier, isCalledOff }: CalledBack,
  visitId: string | null,
): Promise<Result<FoundBundles, AppError>> => {
  const before = opened()
  if (!before) return err({ kind: 'locked' })
  const room = { changes: mostChanges, bytes: mostFileBytes }
  const search: Search = {
    opened,
    courier,
    visits: new Map(),
    room,
    read: new Map(),
    large: new Map(),
    isMore: false,
  }
  const away: FoundBundles['away'][number][] = []
  for (const place of livingPlaces(before.db).filter(({ takesBundles }) => takesBundles)) {
    const looked = await lookThrough(search, place, visitId)
    if (!opened()) return err({ kind: 'locked' })
    if (isCalledOff()) return err({ kind: 'placeFault', fault: 'stopped' })
    if (!looked.ok) away.push({ placeName: place.name, fault: looked.error.fault })
  }
  const vault = opened()
  if (!vault) return err({ kind: 'locked' })
  const found: FoundBundles['found'][number][] = []
  let unbegun = 0
  let newer = 0
  for (const [visit, { bundles, placeNames }] of search.visits) {
    if (bundles.size === 0) continue
    const received = waitForWord(vault, visit, [...bundles.values()])
    if (received.ok) found.push({ placeNames: [...placeNames], received: received.value })
    else if (received.error.kind === 'bundleRefused') newer += 1
    else unbegun += 1
  }
  const large = [...search.large].filter(([visit]) => visitId === null || search.visits.has(visit))
  return ok({
    found,
    ...toldOf(search.read),
    tooLargeNew: large.reduce((sum, [, names]) => sum + names.size, 0),
    unbegun,
    newer,
    isMore: search.isMore,
    away,
  })
}

/**
 * How many bundles of the visit could not be looked at. One that a later bundle of the same computer covers is no news: it
 * was sealed before this computer joined, or for another one, and the later one brings all that it told.
 */
const toldOf = (read: Search['read']): Pick<FoundBundles, 'refused' | 'tooLarge'> => {
  const covered = new Map<string, string>()
  for (const [path, state] of read) {
    const [device, name] = deviceAndName(path)
    if (state === 'opened' || state === 'merged')
      covered.set(device, [covered.get(device) ?? '', name].toSorted().at(-1) ?? '')
  }
  const count = (wanted: 'refused' | 'tooLarge'): number =>
    [...read].filter(([path, state]) => {
      const [device, name] = deviceAndName(path)
      return state === wanted && name > (covered.get(device) ?? '')
    }).length
  return { refused: count('refused'), tooLarge: count('tooLarge') }
}

const deviceAndName = (path: string): readonly [string, string] => {
  const [device = '', name = ''] = path.split('/')
  return [device, name]
}

/** Which computer's, and its name there. */
const keyOf = ({ path }: BundleFile): string => path.slice(-2).join('/')

const stateOf = (read: Exclude<Looked, 'gone'>) =>
  read === 'notForUs' || read === 'unreadable' ? 'refused' : read

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
  const devices = await bundlesIn(search.courier, place, visitId, isSentFromHere(search))
  if (!devices.ok) return devices
  for (const file of devices.value.flat()) {
    const read = await gather(search, place, visitId, file)
    if (!read.ok) return read
    if (read.value === 'gone') continue
    const key = keyOf(file)
    // Still arriving in one place, it may be whole in another.
    if (read.value === 'opened' || read.value === 'merged' || !search.read.has(key))
      search.read.set(key, stateOf(read.value))
  }
  return ok(null)
}

/**
 * Of a visit that is not here, a computer's last bundle that opens holds all it has, as long as nobody has answered:
 * those before it are fetched only where something is missing. One whose last bundles are sealed for others alone is
 * taken to have none for this computer. What is not sealed for it is none of its user's concern, and is not told.
 */
const lookAtNewVisit = async (
  search: Search,
  place: StoredPlace,
  visitId: string,
): Promise<Result<null, PlaceFailure>> => {
  const devices = await bundlesIn(search.courier, place, visitId, isSentFromHere(search))
  if (!devices.ok) return devices
  const left: BundleFile[] = []
  for (const files of devices.value) {
    const older = [...files]
    let closed = 0
    for (let file = older.pop(); file !== undefined; file = older.pop()) {
      const read = await gather(search, place, visitId, file)
      if (!read.ok) return read
      if (read.value === 'tooLarge')
        search.large.set(visitId, new Set([...(search.large.get(visitId) ?? []), keyOf(file)]))
      if (read.value === 'notForUs') closed += 1
      if (read.value === 'opened' || closed === mostClosed) break
    }
    left.push(...older)
  }
  if (isWhole(search, visitId)) return ok(null)
  for (const file of left) {
    const read = await gather(search, place, visitId, file)
    if (!read.ok) return read
  }
  return ok(null)
}

/** In the folder of this computer lie its own bundles; what did not come from here is of a twin, or from before a loss. */
const isSentFromHere =
  ({ opened }: Search) =>
  (path: PlacePath): boolean => {
    const vault = opened()
    return vault !== null && path.at(-2) === vault.deviceId && isInOutbox(vault.db, path)
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
  file: BundleFile,
): Promise<Result<Looked, PlaceFailure>> => {
  const { opened, courier, visits, room } = search
  if (room.changes <= 0 || room.bytes <= 0) {
    search.isMore = true
    return ok('gone')
  }
  const read = await readBundleIn(opened, courier, place, file)
  if (!read.ok) return read
  if (typeof read.value === 'string') return ok(read.value)
  const bundle = read.value
  // A bundle changes the visit it is of, wherever somebody has put it.
  if (bundle.exchange.visit !== visitId) return ok('unreadable')
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
