import type { PlaceFailure } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { openSealed } from '../attachments/sealedFile'
import { knownFailure } from '../vault/knownFailure'
import { folderAccess } from './folderAccess'
import { createPlace } from './place'
import type { Place } from './place'
import { localCopyLost, localDiskRefused } from './placeAccess'
import type { Content, PlaceAccess, PlaceEntry, PlacePath } from './placeAccess'
import { temporaryName } from './publish'
import { withSignsOfLife } from './signsOfLife'
import { readAddress } from './webdav/placeAddress'
import { webDavAccess } from './webdav/webDavAccess'

/** Where a place is and how to get in. Held by the database, and by the worker for as long as its one task takes. */
export type PlaceAddress =
  | { readonly kind: 'folder'; readonly location: string }
  | { readonly kind: 'webdav'; readonly location: string; readonly user: string; readonly password: string }

/** A sealed file of the outbox, with the key of this one file. */
export type SealedFile = { readonly file: string; readonly key: string; readonly size: number }

export type PlaceTask =
  | { readonly task: 'join'; readonly at: PlaceAddress; readonly newId: string }
  | { readonly task: 'test'; readonly at: PlaceAddress; readonly mark: string; readonly id: string }
  | {
      readonly task: 'send'
      readonly at: PlaceAddress
      readonly mark: string
      readonly id: string
      readonly path: PlacePath
      readonly sha256: string
      readonly sealed: SealedFile
      /** It was sent before, and is only to be read back. */
      readonly isSent: boolean
      /** It stood there once, whatever became of it. */
      readonly wasSent: boolean
    }
  | {
      readonly task: 'tidy'
      readonly at: PlaceAddress
      readonly mark: string
      readonly id: string
      readonly folder: PlacePath
    }
  | { readonly task: 'list'; readonly at: PlaceAddress; readonly mark: string; readonly folder: PlacePath }
  | {
      readonly task: 'read'
      readonly at: PlaceAddress
      readonly mark: string
      readonly path: PlacePath
      readonly limit: number
      /** Its beginning is enough, up to the limit. */
      readonly isHead: boolean
    }

export type PlaceDone =
  | { readonly done: 'joined'; readonly mark: string; readonly isNew: boolean }
  | { readonly done: 'fine' }
  | { readonly done: 'verified' }
  /** It was sent once, and is there no more. */
  | { readonly done: 'gone' }
  | { readonly done: 'listed'; readonly entries: readonly PlaceEntry[] }
  | { readonly done: 'read'; readonly bytes: Uint8Array | null }

/** What is heard of a task before it ends. */
export type PlaceNews =
  | { readonly sentBytes: number }
  | { readonly isSent: true }
  /** Something went on, so the place is not dead. */
  | { readonly isAlive: true }

/** Does one thing in one place. Checks first that it is the right one. */
export const runPlaceTask = async (
  task: PlaceTask,
  heard: (news: PlaceNews) => void,
  signal: AbortSignal | null = null,
): Promise<Result<PlaceDone, PlaceFailure>> => {
  const reached = accessTo(task.at, signal)
  if (!reached.ok) return reached
  const access = withSignsOfLife(reached.value, () => heard({ isAlive: true }))
  const place = createPlace(access)
  if (task.task === 'join') {
    const joined = await place.join(task.newId)
    return joined.ok ? ok({ done: 'joined', mark: joined.value.id, isNew: joined.value.isNew }) : joined
  }
  const checked = await place.check(task.mark)
  if (!checked.ok) return checked
  switch (task.task) {
    case 'test':
      return probe(access, task.id)
    case 'send':
      return send(place, task, heard, signal)
    case 'tidy': {
      const tidied = await place.tidy(temporaryName(task.id), task.folder)
      return tidied.ok ? ok({ done: 'fine' }) : tidied
    }
    case 'list': {
      const entries = await place.list(task.folder)
      return entries.ok ? ok({ done: 'listed', entries: entries.value }) : entries
    }
    case 'read': {
      const bytes = await place[task.isHead ? 'readHead' : 'read'](task.path, task.limit)
      return bytes.ok ? ok({ done: 'read', bytes: bytes.value }) : bytes
    }
  }
}

const accessTo = (at: PlaceAddress, signal: AbortSignal | null): Result<PlaceAccess, PlaceFailure> => {
  if (at.kind === 'folder') return ok(folderAccess(at.location))
  const address = readAddress(at.location)
  if (!address.ok) return err({ fault: address.error })
  const { user, password } = at
  return ok(webDavAccess({ address: address.value, user, password, patience: 60_000, signal }))
}

/** Whether files can be written there, found out by writing one and taking it away. */
const probe = async (access: PlaceAccess, id: string): Promise<Result<PlaceDone, PlaceFailure>> => {
  const path = [temporaryName(id)]
  const bytes = Buffer.from('Visitbook tries whether it can write here.\n', 'utf8')
  const written = await access.write(
    path,
    async function* () {
      yield bytes
    },
    bytes.byteLength,
    () => undefined,
    0,
  )
  if (!written.ok) return written
  const removed = await access.remove(path)
  return removed.ok ? ok({ done: 'fine' }) : removed
}

const send = async (
  place: Place,
  { path, sha256, sealed, isSent, wasSent, id }: Extract<PlaceTask, { task: 'send' }>,
  heard: (news: PlaceNews) => void,
  signal: AbortSignal | null,
): Promise<Result<PlaceDone, PlaceFailure>> => {
  const file = {
    path,
    sha256,
    size: sealed.size,
    temporary: temporaryName(id),
    content: unsealed(sealed, () => heard({ isAlive: true }), signal),
  }
  if (!isSent) {
    const published = await place.publish(file, (sentBytes) => heard({ sentBytes }))
    if (!published.ok) return wasSent && published.error.fault === 'nameTaken' ? changedThere : published
    heard({ isSent: true })
  }
  const found = await place.standing(file)
  if (!found.ok) return found
  if (found.value === 'same') return ok({ done: 'verified' })
  // A torn piece of it is sent again, and makes room then. What else is there now is somebody's, or a broken drive's.
  if (found.value !== null) return found.value === 'torn' ? err({ fault: 'readBackDiffers' }) : changedThere
  // Gone as soon as it was there, something takes files away: it is tried again after a pause, not at once for ever.
  return isSent ? ok({ done: 'gone' }) : err({ fault: 'takenAway' })
}

const changedThere: Result<never, PlaceFailure> = err({ fault: 'changedThere' })

/** Each piece that is asked for is a sign that the one before it was taken. */
const unsealed = (
  { file, key, size }: SealedFile,
  isAlive: () => void,
  signal: AbortSignal | null,
): Content =>
  async function* () {
    const opened = await ofThisComputer(() => openSealed(file, key, size))
    if (!opened.ok) throw copyLost()
    try {
      for (;;) {
        if (signal?.aborted === true) throw Object.assign(new Error('Stopped'), { code: 'ABORT_ERR' })
        const read = await ofThisComputer(opened.value.read)
        if (!read.ok) throw copyLost()
        if (read.value === null) return
        isAlive()
        yield read.value
      }
    } finally {
      opened.value.close()
    }
  }

/** What this computer's own disk refuses is no fault of the place. */
const ofThisComputer = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    throw knownFailure(error) === null
      ? error
      : Object.assign(new Error('The disk refuses'), { code: localDiskRefused })
  }
}

const copyLost = (): Error => Object.assign(new Error('The copy is lost'), { code: localCopyLost })
