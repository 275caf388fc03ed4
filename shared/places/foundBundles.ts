import type { ReceivedSummary } from '../bundles/receivedSummary'
import type { PlaceFault } from './placeFaults'

/** What colleagues have put into the places of this computer, opened and waiting for a word. */
export type FoundBundles = {
  readonly found: readonly { readonly placeName: string; readonly received: ReceivedSummary }[]
  /** Bundles that this computer cannot open: sealed for others, or still arriving. */
  readonly refused: number
  /** Places that could not be looked through. */
  readonly away: readonly { readonly placeName: string; readonly fault: PlaceFault }[]
}

/** What became of this computer's own news; `nothingNew`: its last bundle told everything. */
export type SentBundle =
  | { readonly sent: 'bundle'; readonly sequence: number; readonly places: number }
  | { readonly sent: 'nothingNew' | 'nobody' | 'noPlace' }
