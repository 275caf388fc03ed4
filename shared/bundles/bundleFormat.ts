import { z } from 'zod'
import { Moment } from '../dates'
import type { Json } from './canonicalJson'

/**
 * The bundle format, version 1. A bundle is an age file (age-encryption.org/v1); decrypted, it is a zip archive:
 *
 * - `manifest.json`: `BundleManifest`. Names every other entry with its size and SHA-256; what it does not name is not
 *   believed. With `exchange` the bundle takes part in a shared visit, without it is a copy of one.
 * - `changes.jsonl`: one `ChangeRecord` on each line, canonical JSON (keys sorted, no spaces), UTF-8, every line ended
 *   by a line feed. **The id of a record is the SHA-256 of its line without the line feed**, in lower-case hexadecimal;
 *   records name each other by it, so that one cannot be changed without all that rest on it being others.
 * - `visit.json`: the visit as a visit file (`visit.schema.json`), for a reader without this app.
 * - `refer-backs.json`: `ReferBackFile`, there only when somebody has named refer-backs to go with this bundle.
 * - `attachments/<sha256>`: the bytes of each attachment that the changes name and whose file is whole. Everything else:
 *   documents, by name.
 *
 * A record holds what one save changed of one thing: `set` and `unset` name its parts (`field/area`,
 * `block/<block id>`; see `entityParts.ts` and `noteParts.ts`), and `bases` the records that its author had before
 * him. A visit is the set of its records and nothing else: bundles can arrive twice, late, in any order. No clock
 * decides anything: `at` is there to be read. `counter` counts a device's records of the visit from 1 without holes,
 * so that what is missing can be named.
 *
 * What a reader does not know (a larger `form`, an `entity` of a newer version) it keeps as it came and passes on.
 * Refer-backs are not an entity here: they leave only in the entry of their own, those that were asked for by name. The
 * manifest tells how many they are; a version that does not know of them refuses the bundle rather than pass over a child
 * at risk.
 */
export const bundleFormat = 'visitbook.bundle'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Device = z.string().min(1).max(100)
/** More than any device will ever write: numbers near the end of what can be counted would leave no room after them. */
const mostRecords = 1_000_000_000
const mostBundles = 1_000_000

/** For each device, up to which of its records somebody has all of them. */
export const VersionVector = z.record(Device, z.int().min(0).max(mostRecords))

/** What kinds of things are shared. Refer-backs are none of them. */
export const SharedEntity = z.enum([
  'visit',
  'note',
  'finding',
  'judgement',
  'lineOfEnquiry',
  'voice',
  'knownWord',
  'attachment',
  'settledContradiction',
  'letter',
  'letterComment',
  'accuracyComment',
  'acceptedIssue',
  'evidenceLeftOut',
  'computer',
])

/** What every record has, of this and of later versions: enough to keep it, count it and pass it on. */
export const ChangeEnvelope = z.looseObject({
  form: z.int().min(1),
  visit: z.uuid(),
  device: Device,
  counter: z.int().min(1).max(mostRecords),
  entity: z.string().min(1).max(100),
  entityId: z.string().min(1).max(200),
  bases: z.array(Sha256).max(1_000).readonly(),
})

/** What one save changed of one thing. */
export const ChangeRecord = z.strictObject({
  ...ChangeEnvelope.shape,
  form: z.literal(1),
  entity: SharedEntity,
  /** Parts as they are from here on. */
  set: z.record(z.string().min(1).max(1_000), z.json()),
  /** Parts that are no more. */
  unset: z.array(z.string().min(1).max(1_000)).max(100_000).readonly(),
  /** For the reader only: when the author's clock said it was saved, and who the author is. */
  at: Moment,
  by: z.string().max(200),
})

export const BundleExchange = z.strictObject({
  visit: z.uuid(),
  device: Device,
  /** What people call the device or its owner. */
  deviceName: z.string().max(200),
  /** Counts the device's bundles of this visit from 1. */
  sequence: z.int().min(1).max(mostBundles),
  /** SHA-256 of the manifest of its bundle before; null in the first. */
  previous: Sha256.nullable(),
  /** What the device had when it sealed this. */
  vector: VersionVector,
  counts: z.strictObject({
    changes: z.int().min(0),
    attachments: z.int().min(0),
    /** Missing: there are none. */
    referBacks: z.int().min(1).max(1_000).optional(),
  }),
})

export const BundleManifest = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.literal(1),
  sealedAt: Moment,
  entries: z
    .array(z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: Sha256 }))
    .max(100_000)
    .readonly(),
  exchange: BundleExchange.optional(),
})

export type VersionVector = Readonly<z.infer<typeof VersionVector>>
export type SharedEntity = z.infer<typeof SharedEntity>
export type ChangeEnvelope = z.infer<typeof ChangeEnvelope>
export type BundleExchange = z.infer<typeof BundleExchange>
export type BundleManifest = z.infer<typeof BundleManifest>
export type ChangeRecord = Omit<z.infer<typeof ChangeRecord>, 'set'> & {
  readonly set: Readonly<Record<string, Json>>
}

/** A record with its id. */
export type KnownRecord = ChangeRecord & { readonly id: string }
