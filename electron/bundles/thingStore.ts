import type { SharedEntity } from '@shared/bundles/bundleFormat'
import type { Parts } from '@shared/bundles/parts'
import { visitOfPassage } from '../notes/passageRepository'
import type { Database } from '../vault/database'
import type { OpenVault } from '../vault/openVault'
import { row, rows } from '../vault/statements'

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
  readonly statesSince: (
    vault: OpenVault,
    visitId: string,
    entityId: string,
    recorded: string,
  ) => readonly KeptState[]
  /** Writes the thing as its parts make it, within a transaction; false: this version cannot read them. */
  readonly write: (vault: OpenVault, visitId: string, entityId: string, parts: Parts) => boolean
}

/** The things that a query of a visit finds, deleted ones too: the id, and all else of the row as its state. */
export const listedBy = (db: Database, sql: string, visitId: string): ReturnType<ThingStore['list']> =>
  rows(db, sql, visitId).map(({ id, ...state }) => ({
    entityId: String(id),
    state: Object.values(state).join(' '),
  }))

/** Is the id taken by a thing of another visit? A bundle changes the visit it is of, and nothing else. */
export const isOfOtherVisit = (
  db: Database,
  table:
    | 'note'
    | 'finding'
    | 'line_of_enquiry'
    | 'visit_voice'
    | 'attachment'
    | 'contradiction_settled'
    | 'evidence_left_out',
  id: string,
  visitId: string,
): boolean => {
  const found = row(db, `SELECT visit_id FROM ${table} WHERE id = ?`, id)
  return found !== undefined && found.visit_id !== visitId
}

/** Of a passage that has not arrived there is nothing to rest on yet. */
export const isPassageOf = (db: Database, visitId: string, passageId: string): boolean =>
  visitOfPassage(db, passageId) === visitId

/** The revision of a thing stands first in its state. */
export const revisionIn = (state: string): number => Number(state.split(' ')[0])
