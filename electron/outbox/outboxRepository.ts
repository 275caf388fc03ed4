import { z } from 'zod'
import type { OutboxItem } from '@shared/places/place'
import { bundleStart } from '@shared/places/outbox'
import { faultWords } from '@shared/places/placeFaults'
import type { PlaceFault } from '@shared/places/placeFaults'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

/** A file of the outbox beside the database; `file` is '' when the copy was removed. */
export type KeptContent = {
  readonly sha256: string
  readonly size: number
  readonly file: string
  readonly key: string
}

/** One file for one place, as it is stored. */
export type StoredItem = Pick<
  OutboxItem,
  | 'id'
  | 'placeId'
  | 'sha256'
  | 'kind'
  | 'visitId'
  | 'title'
  | 'state'
  | 'fault'
  | 'attempts'
  | 'nextTryAt'
  | 'queuedAt'
  | 'sentAt'
  | 'verifiedAt'
> & {
  readonly path: readonly string[]
  readonly revision: number
  /** The codes of the colleagues for whom a bundle was sealed. */
  readonly sealedFor: readonly string[]
}

const State = z.enum(['queued', 'sending', 'sent', 'verified', 'cancelled'])
const ItemRow = z.object({
  id: z.string(),
  place_id: z.string(),
  sha256: z.string(),
  kind: z.enum(['document', 'bundle']),
  visit_id: z.string(),
  title: z.string(),
  path: z.string(),
  sealed_for: z.string(),
  state: State,
  fault: z.string(),
  attempts: z.int(),
  next_try_at: z.string(),
  queued_at: z.string(),
  sent_at: z.string(),
  verified_at: z.string(),
  revision: z.int(),
})
const ContentRow = z.object({ sha256: z.string(), size: z.int(), file: z.string(), key: z.string() })
const Texts = z.array(z.string())

export const contentOf = (db: Database, sha256: string): KeptContent | null => {
  const found = row(db, 'SELECT sha256, size, file, key FROM outbox_content WHERE sha256 = ?', sha256)
  return found ? ContentRow.parse(found) : null
}

/** The same file a second time takes the place of a copy that was removed or lost. */
export const keepContent = (db: Database, { sha256, size, file, key }: KeptContent, at: string): void =>
  void run(
    db,
    `INSERT INTO outbox_content (sha256, size, file, key, kept_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET file = excluded.file, key = excluded.key, kept_at = excluded.kept_at`,
    sha256,
    size,
    file,
    key,
    at,
  )

/** The copy is to go, and with it the key to it. */
export const forgetContent = (db: Database, sha256: string): void =>
  void run(db, `UPDATE outbox_content SET file = '', key = '' WHERE sha256 = ?`, sha256)

export const keptFiles = (db: Database): ReadonlySet<string> =>
  new Set(rows(db, `SELECT file FROM outbox_content WHERE file <> ''`).map(({ file }) => String(file)))

export const insertItem = (db: Database, item: StoredItem): void =>
  void run(
    db,
    `INSERT INTO outbox (id, place_id, sha256, kind, visit_id, title, path, sealed_for, state, fault, attempts, next_try_at,
       queued_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    item.id,
    item.placeId,
    item.sha256,
    item.kind,
    item.visitId,
    item.title,
    JSON.stringify(item.path),
    JSON.stringify(item.sealedFor),
    item.state,
    item.fault ?? '',
    item.attempts,
    item.nextTryAt,
    item.queuedAt,
  )

/** What may change of an item: how far it is. */
export const updateItem = (db: Database, item: StoredItem): void =>
  void run(
    db,
    `UPDATE outbox SET state = ?, fault = ?, attempts = ?, next_try_at = ?, sent_at = ?, verified_at = ?,
       revision = revision + 1 WHERE id = ?`,
    item.state,
    item.fault ?? '',
    item.attempts,
    item.nextTryAt,
    item.sentAt,
    item.verifiedAt,
    item.id,
  )

export const itemById = (db: Database, id: string): StoredItem | null => {
  const found = row(db, 'SELECT * FROM outbox WHERE id = ?', id)
  return found ? rowToItem(found) : null
}

/** Whatever stands under that name in the place, as far as this computer knows. */
export const itemAt = (db: Database, placeId: string, path: readonly string[]): StoredItem | null => {
  const found = row(db, 'SELECT * FROM outbox WHERE place_id = ? AND path = ?', placeId, JSON.stringify(path))
  return found ? rowToItem(found) : null
}

/** Whether this computer has ever meant to send it to that path, in whichever place. */
export const isInOutbox = (db: Database, path: readonly string[]): boolean =>
  row(db, 'SELECT 1 AS is_there FROM outbox WHERE path = ?', JSON.stringify(path)) !== undefined

/** Whether that bundle of this computer is on its way to the place, or there, sealed for all of these colleagues. */
export const isBundleFor = (
  db: Database,
  {
    placeId,
    visitId,
    sequence,
    recipients,
  }: {
    readonly placeId: string
    readonly visitId: string
    readonly sequence: number
    readonly recipients: readonly string[]
  },
): boolean =>
  rows(
    db,
    `SELECT sealed_for FROM outbox WHERE place_id = ? AND visit_id = ? AND kind = 'bundle'
       AND state <> 'cancelled' AND instr(path, ?) > 0`,
    placeId,
    visitId,
    `"${bundleStart(sequence)}`,
  ).some(({ sealed_for }) => {
    const sealedFor = new Set(Texts.parse(JSON.parse(String(sealed_for))))
    return recipients.every((recipient) => sealedFor.has(recipient))
  })

/** All that is still on its way, the oldest first. */
export const openItems = (db: Database): readonly StoredItem[] =>
  rows(db, `SELECT * FROM outbox WHERE state IN ('queued', 'sending', 'sent') ORDER BY queued_at, id`).map(
    rowToItem,
  )

/** Whether anything of it may lie in the place. */
export const hasBegun = ({ state, attempts }: StoredItem): boolean => state !== 'queued' || attempts > 0

/** Cancelled files of which a half may still lie in the place; it is told by their tries. */
export const halvesLeft = (db: Database, placeId: string): readonly StoredItem[] =>
  rows(db, `SELECT * FROM outbox WHERE place_id = ? AND state = 'cancelled' AND attempts > 0`, placeId).map(
    rowToItem,
  )

/** Everything that was ever sent from here, newest first, as the window shows it. */
export const listItems = (db: Database, sentOf: (itemId: string) => number): readonly OutboxItem[] =>
  rows(
    db,
    `SELECT outbox.*, place.name AS place_name, outbox_content.size, outbox_content.file FROM outbox
     JOIN place ON place.id = outbox.place_id JOIN outbox_content ON outbox_content.sha256 = outbox.sha256
     ORDER BY outbox.queued_at DESC, outbox.id DESC`,
  ).map((found) => {
    const { path, revision: _revision, sealedFor: _sealedFor, ...item } = rowToItem(found)
    return {
      ...item,
      placeName: String(found['place_name']),
      nameThere: path.at(-1) ?? '',
      size: Number(found['size']),
      sent: sentOf(item.id),
      isHere: found['file'] !== '',
    }
  })

const rowToItem = (found: unknown): StoredItem => {
  const item = ItemRow.parse(found)
  return {
    id: item.id,
    placeId: item.place_id,
    sha256: item.sha256,
    kind: item.kind,
    visitId: item.visit_id,
    title: item.title,
    path: Texts.parse(JSON.parse(item.path)),
    sealedFor: Texts.parse(JSON.parse(item.sealed_for)),
    state: item.state,
    fault: isFault(item.fault) ? item.fault : null,
    attempts: item.attempts,
    nextTryAt: item.next_try_at,
    queuedAt: item.queued_at,
    sentAt: item.sent_at,
    verifiedAt: item.verified_at,
    revision: item.revision,
  }
}

// A fault that another version knew has no words here: the item is tried again like any other.
const isFault = (fault: string): fault is PlaceFault => Object.hasOwn(faultWords, fault)
