import type { ReceivedSummary } from '../bundles/receivedSummary'
import type { PlaceFault } from './placeFaults'

/** What colleagues have put into the places of this computer, opened and waiting for a word. */
export type FoundBundles = {
  /** One entry a visit: that of the exchange first, then those that are not on this computer yet. */
  readonly found: readonly FoundVisit[]
  /** Bundles of the visit that this computer cannot open, sealed for others or still arriving, and that no later one covers. */
  readonly refused: number
  /** Bundles of the visit that are too large to be fetched unseen, and can be chosen as a file. */
  readonly tooLarge: number
  /** The same of visits that are not here: each may hold one for this computer, or a later state of one that was found. */
  readonly tooLargeNew: number
  /** Visits that are not here and whose bundles for this computer build on one that is not in the places. */
  readonly unbegun: number
  /** Visits that are not here and that this version of Visitbook cannot read. */
  readonly newer: number
  /** There is more than is looked at in one go. */
  readonly isMore: boolean
  /** Places that could not be looked through. */
  readonly away: readonly { readonly placeName: string; readonly fault: PlaceFault }[]
}

/** New bundles of one visit, in which places they lie, and what they would bring together. */
export type FoundVisit = { readonly placeNames: readonly string[]; readonly received: ReceivedSummary }

/** What became of this computer's own news; `nothingNew`: its last bundle told everything. */
export type SentBundle =
  | { readonly sent: 'bundle'; readonly sequence: number; readonly places: number }
  | { readonly sent: 'nothingNew' | 'nobody' | 'noPlace' }
