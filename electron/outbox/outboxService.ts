import { existsSync } from 'node:fs'
import type { AppError } from '@shared/ipc/errors'
import { removableCopies } from '@shared/places/outbox'
import { faultWords } from '@shared/places/placeFaults'
import type { OutboxItem } from '@shared/places/place'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { discard, pathOf, putInPlace, setOrphansAside } from '../attachments/attachmentFolder'
import { livingPlaces } from '../places/placeRepository'
import { recordChange } from '../vault/changeLog'
import type { Change } from '../vault/changeLog'
import { unlessRefused } from '../vault/knownFailure'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { hashOf, isWhole, sealForSending } from './outboxFolder'
import {
  contentOf,
  forgetContent,
  hasBegun,
  insertItem,
  itemAt,
  itemById,
  keepContent,
  keptFiles,
  listItems,
  openItems,
  updateItem,
} from './outboxRepository'
import type { KeptContent, StoredItem } from './outboxRepository'

/** A file that was exported. `path`: where it belongs in a place. */
export type Outgoing = {
  readonly kind: OutboxItem['kind']
  readonly visitId: string
  readonly title: string
  readonly path: (sha256: string) => readonly string[]
  /** The codes of the colleagues for whom a bundle was sealed. */
  readonly sealedFor?: readonly string[]
  readonly content: Uint8Array
}

/** Puts a file into the outbox for every place that takes its kind; answers for how many. It counts when this answers. */
export const queueForPlaces = async (
  vault: OpenVault,
  folder: string,
  outgoing: Outgoing,
): Promise<Result<{ readonly queued: number }, AppError>> => {
  const places = livingPlaces(vault.db).filter((place) =>
    outgoing.kind === 'document' ? place.takesDocuments : place.takesBundles,
  )
  if (places.length === 0) return ok({ queued: 0 })
  if (!visitExists(vault.db, outgoing.visitId)) return err({ kind: 'notFound', noun: 'visit' })
  const kept = await keptContent(vault, folder, outgoing.content)
  if (kept === null) return err({ kind: 'notQueued' })
  const stored = inTransaction(vault.db, () => {
    const at = vault.now()
    if (kept.isNew) keepContent(vault.db, kept.content, at)
    for (const place of places) queueItem(vault, place.id, outgoing, kept.content.sha256, at)
    return ok({ queued: places.length })
  })
  if (kept.isNew && stored.ok) putInPlace(folder, kept.content.file)
  return stored
}

const keptContent = async (
  vault: OpenVault,
  folder: string,
  bytes: Uint8Array,
): Promise<{ readonly content: KeptContent; readonly isNew: boolean } | null> => {
  const known = contentOf(vault.db, hashOf(bytes))
  // Where the old copy cannot be read, these bytes take its place.
  if (known && known.file !== '' && (await unlessRefused(() => isWhole(pathOf(folder, known.file), known))))
    return { content: known, isNew: false }
  const content = await sealForSending(folder, bytes)
  return content && { content, isNew: true }
}

const queueItem = (
  vault: OpenVault,
  placeId: string,
  { kind, visitId, title, path, sealedFor = [] }: Outgoing,
  sha256: string,
  at: string,
): void => {
  const there = itemAt(vault.db, placeId, path(sha256))
  // The same file for the same place: sent once is enough, unless somebody cancelled it.
  if (there?.state === 'cancelled')
    return saveItem(vault, 'restore', { ...there, ...fresh(at), ...heldUp(vault, placeId) })
  if (there) return undefined
  const item: StoredItem = {
    id: vault.newId(),
    placeId,
    sha256,
    kind,
    visitId,
    title,
    path: path(sha256),
    sealedFor,
    queuedAt: at,
    sentAt: '',
    verifiedAt: '',
    revision: 1,
    ...fresh(at),
    ...heldUp(vault, placeId),
  }
  insertItem(vault.db, item)
  return record(vault, 'create', item, 0)
}

const fresh = (at: string) =>
  ({ state: 'queued', fault: null, attempts: 0, nextTryAt: at }) as const satisfies Partial<StoredItem>

/**
 * A place that waits for the user, because it refuses the password say, is not asked once more by each new file: too
 * many refusals block an account.
 */
const heldUp = (vault: OpenVault, placeId: string): Partial<StoredItem> => {
  const waiting = openItems(vault.db).find(
    (item) =>
      item.placeId === placeId &&
      item.nextTryAt === '' &&
      item.fault !== null &&
      faultWords[item.fault].about === 'place',
  )
  return waiting === undefined ? {} : { fault: waiting.fault, attempts: waiting.attempts, nextTryAt: '' }
}

/** Writes how far an item is. Call it inside a transaction. */
export const saveItem = (vault: OpenVault, action: Change['action'], item: StoredItem): void => {
  updateItem(vault.db, item)
  record(vault, action, item, item.revision)
}

/** Not sent any more; what has arrived stays. Answers the item as it was. */
export const cancelItem = (vault: OpenVault, itemId: string): Result<StoredItem, AppError> =>
  inTransaction(vault.db, () => {
    const item = itemById(vault.db, itemId)
    if (!item) return err({ kind: 'notFound', noun: 'file in the outbox' })
    if (item.state === 'verified' || item.state === 'cancelled') return ok(item)
    // Until it was looked after, a half of it may lie there.
    const attempts = hasBegun(item) ? Math.max(1, item.attempts) : 0
    saveItem(vault, 'cancel', { ...item, state: 'cancelled', nextTryAt: '', attempts })
    return ok(item)
  })

/** Everything that waits is tried now: of one place, or of all. A cancelled file is queued again by its own id. */
export const tryAgain = (
  vault: OpenVault,
  wanted: { readonly placeId: string | null; readonly itemId: string | null },
): Result<null, AppError> =>
  inTransaction(vault.db, () => {
    const at = vault.now()
    if (wanted.itemId !== null) {
      const item = itemById(vault.db, wanted.itemId)
      if (!item) return err({ kind: 'notFound', noun: 'file in the outbox' })
      if (item.state === 'cancelled') saveItem(vault, 'restore', { ...item, ...fresh(at) })
      else if (item.state !== 'verified') saveItem(vault, 'save', { ...item, attempts: 0, nextTryAt: at })
      return ok(null)
    }
    for (const item of openItems(vault.db))
      if (item.state !== 'sending' && (wanted.placeId === null || item.placeId === wanted.placeId))
        saveItem(vault, 'save', { ...item, attempts: 0, nextTryAt: at })
    return ok(null)
  })

/** The user's word: local copies go, but only those of files that every place they were for has, read back. */
export const removeCopies = (
  vault: OpenVault,
  folder: string,
): Result<{ readonly removed: number }, AppError> => {
  const removable = removableCopies(listItems(vault.db, () => 0))
  const files = removable.flatMap((sha256) => contentOf(vault.db, sha256) ?? [])
  const forgotten = inTransaction(vault.db, () => {
    for (const { sha256 } of files) {
      forgetContent(vault.db, sha256)
      recordChange(vault.db, vault.deviceId, {
        entity: 'outbox',
        entityId: sha256,
        action: 'delete',
        baseRevision: 1,
        revision: 1,
        payload: [],
        at: vault.now(),
      })
    }
    return ok({ removed: files.length })
  })
  // Without its key a file that stays behind is noise.
  if (forgotten.ok) for (const { file } of files) discard(folder, file)
  return forgotten
}

/** After an unclean end: what was on its way waits again, and files that no row knows go out of the way. */
export const recoverOutbox = (vault: OpenVault, folder: string): void => {
  const interrupted = openItems(vault.db).filter(({ state }) => state === 'sending')
  if (interrupted.length > 0)
    inTransaction(vault.db, () => {
      for (const item of interrupted)
        saveItem(vault, 'save', { ...item, state: 'queued', nextTryAt: vault.now() })
      return ok(null)
    })
  try {
    if (existsSync(folder)) setOrphansAside(folder, keptFiles(vault.db), vault.now().slice(0, 10))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

const record = (vault: OpenVault, action: Change['action'], item: StoredItem, base: number): void =>
  recordChange(vault.db, vault.deviceId, {
    entity: 'outbox',
    entityId: item.id,
    action,
    baseRevision: base,
    revision: base + 1,
    payload: [item.placeId, item.sha256, item.state],
    at: vault.now(),
  })
