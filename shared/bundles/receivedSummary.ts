import type { DayRange } from '../dates'
import type { TeamComputer } from './teamComputer'

/** Bundles of one visit that were opened and wait to be merged together or let go of. */
export type ReceivedSummary = {
  readonly receivedId: string
  readonly visitId: string
  /** '': the bundles do not tell, because they build on one that has not come. */
  readonly authority: string
  readonly frameworkTitle: string
  readonly dates: readonly DayRange[]
  /** The visit is not on this computer yet, and comes with them. */
  readonly isNew: boolean
  /** Whose bundles they are, by the names of their computers. */
  readonly bundles: readonly { readonly deviceName: string; readonly sequence: number }[]
  /** What comes of refer-backs that a colleague has named, in counts. */
  readonly referBacks: readonly string[]
  /** What else they would bring, in sentences. */
  readonly words: readonly string[]
}

/** Who has sent what of a visit, as far as this computer knows. */
export type ExchangeOfVisit = {
  readonly devices: readonly {
    readonly device: string
    readonly name: string
    readonly isOwn: boolean
    /** How many bundles of it are known, and the number of the last one. */
    readonly bundles: number
    readonly last: number
    /** When its last bundle was made or read here. */
    readonly at: string
    /** How many of the changes that are here it has not said to have. */
    readonly lacks: number
  }[]
  /** What is missing here, in sentences. */
  readonly gaps: readonly string[]
  readonly clashes: number
  /** For whom bundles are sealed; this computer is among them once it has sent one. */
  readonly computers: readonly TeamComputer[]
  /** The next bundle of this computer. */
  readonly nextBundle: number
  /** A key of the organisation opens what is sealed here. */
  readonly organisation: string
  /** The merge that can be taken back; null: none stands. */
  readonly lastMerge: {
    readonly mergeId: string
    readonly at: string
    readonly words: readonly string[]
  } | null
}
