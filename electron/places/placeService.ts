import type { AppError } from '@shared/ipc/errors'
import type { NewServer, PlaceSummary } from '@shared/places/place'
import type { PlaceFailure } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { recordChange } from '../vault/changeLog'
import type { Change } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import type { Courier } from './courier'
import {
  addressOf,
  insertPlace,
  livingPlaces,
  markPlaceRemoved,
  placeById,
  summaryOf,
  updatePlace,
} from './placeRepository'
import type { StoredPlace } from './placeRepository'
import type { PlaceDone, PlaceTask } from './placeTasks'
import { readAddress } from './webdav/placeAddress'

type NewPlace = Omit<StoredPlace, 'id' | 'mark' | 'revision'>

/** The vault as it is when somebody asks: a place may take its time, and the vault be locked meanwhile. */
export type Opened = () => OpenVault | null

export const listPlaces = (vault: OpenVault): readonly PlaceSummary[] => livingPlaces(vault.db).map(summaryOf)

/** `name`: as the user knows the folder. */
export const addFolder = (
  opened: Opened,
  courier: Courier,
  { folder, name }: { readonly folder: string; readonly name: string },
): Promise<Result<PlaceSummary, AppError>> =>
  addPlace(opened, courier, {
    kind: 'folder',
    name: name.trim().slice(0, 100) || 'Folder',
    location: folder,
    user: '',
    password: '',
    takesDocuments: true,
    takesBundles: true,
  })

export const addServer = async (
  opened: Opened,
  courier: Courier,
  { name, address, user, password, takesDocuments, takesBundles }: NewServer,
): Promise<Result<PlaceSummary, AppError>> => {
  const url = readAddress(address)
  if (!url.ok) return err({ kind: 'placeFault', fault: url.error })
  return addPlace(opened, courier, {
    kind: 'webdav',
    name: name === '' ? url.value.hostname.slice(0, 100) : name,
    location: url.value.href,
    user,
    password,
    takesDocuments,
    takesBundles,
  })
}

const addPlace = async (
  opened: Opened,
  courier: Courier,
  wanted: NewPlace,
): Promise<Result<PlaceSummary, AppError>> => {
  const before = opened()
  if (!before) return locked
  const at = addressOf({ ...wanted, id: '', mark: '', revision: 1 })
  const joined = await done(courier, { task: 'join', at, newId: before.newId() })
  if (!joined.ok) return joined
  if (joined.value.done !== 'joined') throw new Error('A place answered something else than was asked')
  const { mark } = joined.value
  const vault = opened()
  if (!vault) return locked
  return inTransaction(vault.db, () => {
    if (livingPlaces(vault.db).some((each) => each.mark === mark)) return err({ kind: 'placeKnown' })
    const place: StoredPlace = { ...wanted, id: vault.newId(), mark, revision: 1 }
    insertPlace(vault.db, place, vault.now())
    record(vault, 'create', place, 0)
    return ok(summaryOf(place))
  })
}

/** Asks the place itself, and writes nothing down. */
export const testPlace = async (
  opened: Opened,
  courier: Courier,
  placeId: string,
): Promise<Result<null, AppError>> => {
  const vault = opened()
  if (!vault) return locked
  const place = placeById(vault.db, placeId)
  if (!place) return noPlace
  const at = addressOf(place)
  const tested = await done(courier, { task: 'test', at, mark: place.mark, id: vault.newId() })
  return tested.ok ? ok(null) : tested
}

export const changePlace = (
  vault: OpenVault,
  placeId: string,
  change: Partial<Pick<StoredPlace, 'name' | 'user' | 'password' | 'takesDocuments' | 'takesBundles'>>,
): Result<PlaceSummary, AppError> =>
  inTransaction(vault.db, () => {
    const place = placeById(vault.db, placeId)
    if (!place) return noPlace
    const changed = { ...place, ...change }
    updatePlace(vault.db, changed)
    record(vault, 'save', changed, place.revision)
    return ok(summaryOf(changed))
  })

/** Call it inside the transaction that also settles what was on its way there. */
export const removePlace = (vault: OpenVault, placeId: string): Result<null, AppError> => {
  const place = placeById(vault.db, placeId)
  if (!place) return noPlace
  markPlaceRemoved(vault.db, placeId, vault.now(), vault.deviceId)
  record(vault, 'delete', place, place.revision)
  return ok(null)
}

const done = async (courier: Courier, task: PlaceTask): Promise<Result<PlaceDone, AppError>> => {
  const answer: Result<PlaceDone, PlaceFailure> = await courier(task, () => undefined).answer
  return answer.ok ? answer : err({ kind: 'placeFault', fault: answer.error.fault })
}

/** The log says what was decided, and neither where the place is nor how to get in. */
const record = (vault: OpenVault, action: Change['action'], place: StoredPlace, base: number): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'place',
    entityId: place.id,
    action,
    baseRevision: base,
    revision: base + 1,
    payload: [place.name, place.kind, String(place.takesDocuments), String(place.takesBundles)],
    at: vault.now(),
  })

const locked: Result<never, AppError> = err({ kind: 'locked' })
const noPlace: Result<never, AppError> = err({ kind: 'notFound', noun: 'place' })
