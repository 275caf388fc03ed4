import { z } from 'zod'
import type { PlaceFault } from './placeFaults'

/** Which exports are sent to a place by themselves. */
export const PlaceTakes = z.strictObject({ takesDocuments: z.boolean(), takesBundles: z.boolean() })

export const PlaceName = z.string().trim().min(1).max(100)

/** A place on a server, as it is entered. */
export const NewServer = PlaceTakes.extend({
  name: z.string().trim().max(100),
  address: z.string().max(2_000),
  user: z.string().max(500),
  password: z.string().max(1_000),
})
export type NewServer = z.infer<typeof NewServer>

/** A place as the window knows it: no folder, no address, no password. */
export type PlaceSummary = {
  readonly id: string
  readonly name: string
  readonly kind: 'folder' | 'webdav'
  readonly takesDocuments: boolean
  readonly takesBundles: boolean
  /** '' for a folder. */
  readonly user: string
}

export type OutboxState = 'queued' | 'sending' | 'sent' | 'verified' | 'cancelled'

/** One file on its way to one place, or there. */
export type OutboxItem = {
  readonly id: string
  readonly placeId: string
  readonly placeName: string
  readonly kind: 'document' | 'bundle'
  readonly visitId: string
  /** As it was exported. */
  readonly title: string
  /** As it is called in the place. */
  readonly nameThere: string
  readonly size: number
  /** The same for the same file in several places. */
  readonly sha256: string
  readonly state: OutboxState
  /** Bytes that have gone, while it is being sent. */
  readonly sent: number
  /** What kept it from getting there the last time. */
  readonly fault: PlaceFault | null
  readonly attempts: number
  /** '' when trying again waits for somebody to act. */
  readonly nextTryAt: string
  readonly queuedAt: string
  /** '' until it stands in the place under its own name. */
  readonly sentAt: string
  readonly verifiedAt: string
  /** Whether a copy of it waits beside the database. */
  readonly isHere: boolean
}
