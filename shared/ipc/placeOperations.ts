import { z } from 'zod'
import type { FoundBundles, SentBundle } from '../places/foundBundles'
import { NewServer, PlaceName, PlaceTakes } from '../places/place'
import type { OutboxItem, PlaceSummary } from '../places/place'
import { operation } from './operation'

const nothing = z.strictObject({})
const place = z.strictObject({ placeId: z.uuid() })
const item = z.strictObject({ itemId: z.uuid() })

/** What the window may ask of places and of what is on its way to them. */
export const placeOperations = {
  'places.list': operation(nothing).answers<readonly PlaceSummary[]>(),
  /** Connects, sets the place up where nobody did, and keeps it. Nothing is kept of a place that cannot be used. */
  'places.addServer': operation(NewServer).answers<PlaceSummary>(),
  /** Whether it is the right place and takes files. */
  'places.test': operation(place).answers<null>(),
  'places.change': operation(
    PlaceTakes.extend({ placeId: z.uuid(), name: PlaceName }),
  ).answers<PlaceSummary>(),
  'places.signIn': operation(
    z.strictObject({ placeId: z.uuid(), user: z.string().max(500), password: z.string().max(1_000) }),
  ).answers<PlaceSummary>(),
  /** Nothing more is sent there; what has arrived stays there. */
  'places.remove': operation(place).answers<null>(),

  /** Seals what colleagues do not have yet for their computers, and sends it to the places. */
  'places.sendBundle': operation(z.strictObject({ visitId: z.uuid() })).answers<SentBundle>(),
  /**
   * Opens what colleagues have put into the places and is not here yet: of the visit, and of visits that are not on this
   * computer at all; without a visit, of those alone. `bundles.merge` takes each.
   */
  'places.findBundles': operation(z.strictObject({ visitId: z.uuid().nullable() })).answers<FoundBundles>(),
  /** Whoever looks through the places is called back; `places.findBundles` then answers that it was stopped. */
  'places.stopFinding': operation(nothing).answers<null>(),

  /** All that was ever queued, newest first. */
  'outbox.list': operation(nothing).answers<readonly OutboxItem[]>(),
  'outbox.cancel': operation(item).answers<null>(),
  /** Now, rather than when its pause is over. Both null: everything that waits. */
  'outbox.tryAgain': operation(
    z.strictObject({ placeId: z.uuid().nullable(), itemId: z.uuid().nullable() }),
  ).answers<null>(),
  /** Takes away the copies kept here of files that every place they were for has, read back. */
  'outbox.removeCopies': operation(nothing).answers<{ readonly removed: number }>(),

  /** A folder chosen by the user becomes a place. null: cancelled. */
  'shell.addFolderPlace': operation(nothing).answers<PlaceSummary | null>(),
} as const
