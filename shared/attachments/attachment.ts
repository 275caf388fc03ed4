import { z } from 'zod'

/** What a file may weigh and what the disk must keep free. Each number has its reason. */
export type AttachmentLimits = {
  /** Larger files are copies of systems, not evidence of one visit; they also would make every backup slow. */
  readonly largestFile: number
  /** Left free on the disk, so that notes can always be saved: they matter more than any attachment. */
  readonly freeSpaceKept: number
  /** From here on the user is told before it becomes a refusal. */
  readonly freeSpaceWarned: number
}

export const attachmentLimits: AttachmentLimits = {
  largestFile: 100_000_000,
  freeSpaceKept: 500_000_000,
  freeSpaceWarned: 2_000_000_000,
}

/** The window sends a file in slices of this size: a call of the core stays a matter of milliseconds. */
export const sliceSize = 1_000_000

/** Longer names are cut, with their ending kept. */
export const longestName = 200

/** A file kept in the vault: the bytes as they came, sealed; here is what is known of them. */
export type Attachment = {
  readonly id: string
  readonly visitId: string
  readonly name: string
  /** Told by the first bytes, never by the name: pictures that may be shown, or what it counts as. */
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly addedAt: string
}

/**
 * Where an attachment stands: in a note; else in a note of the bin; else in an earlier version of some note; else nowhere.
 * Its file is kept all the same.
 */
export type AttachmentPlace = 'note' | 'bin' | 'version' | 'nowhere'

/** An attachment in the list of its visit. `noteIds` are the living notes it stands in, in the order of the list. */
export type AttachmentInVisit = Attachment & {
  readonly noteIds: readonly string[]
  readonly place: AttachmentPlace
}

/** How far the end of attaching has come: what was written is read back and compared before it counts. */
export type AttachProgress =
  | { readonly kind: 'checking'; readonly checked: number }
  | {
      readonly kind: 'attached'
      readonly attachment: Attachment
      /** The same file was in the visit already: it is stored once, under the name it had. */
      readonly known: boolean
      /** Free bytes, where there are few left. */
      readonly freeSpace: number | null
    }

/** A slice of a file on its way into the vault. */
export const Slice = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= sliceSize)
