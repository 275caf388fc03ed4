import type { SharedEntity } from '@shared/bundles/bundleFormat'
import type { Parts } from '@shared/bundles/parts'
import type { OpenVault } from '../vault/openVault'

/** A state of a thing that is kept: what it said, when, and who is named as its author. */
export type KeptState = { readonly parts: Parts; readonly at: string; readonly by: string }

/** How one kind of thing is read from its tables for exchange, and written as a merge has made it. */
export type ThingStore = {
  readonly entity: SharedEntity
  /** All things of a visit, deleted ones too, each with a text that changes whenever the thing does. */
  readonly list: (
    vault: OpenVault,
    visitId: string,
  ) => readonly { readonly entityId: string; readonly state: string }[]
  /** The states kept since `recorded` (what `list` said then; '' for none), oldest first; the last is the present. */
  readonly statesSince: (vault: OpenVault, entityId: string, recorded: string) => readonly KeptState[]
  /** Writes the thing as its parts make it, within a transaction; false: this version cannot read them. */
  readonly write: (vault: OpenVault, visitId: string, entityId: string, parts: Parts) => boolean
}
