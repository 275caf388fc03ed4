import type { Activity } from '../notes/note'

/** The columns of the evidence board: where evidence comes from, in a few kinds. */
export const sourceKinds = [
  'records',
  'observation',
  'staff',
  'documents',
  'children',
  'families',
  'partners',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** In a list within a sentence, one word each: "strength (records, staff and children)". */
export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  records: 'records',
  observation: 'observation',
  staff: 'staff',
  documents: 'documents',
  children: 'children',
  families: 'families',
  partners: 'partners',
}

/** The kind of source that a way of gathering evidence belongs to. */
export const sourceKindOf: Readonly<Record<Activity, SourceKind>> = {
  'case-sample': 'records',
  'case-track': 'records',
  observation: 'observation',
  meeting: 'staff',
  staff: 'staff',
  document: 'documents',
  data: 'documents',
  'voice-child': 'children',
  'voice-parent': 'families',
  'voice-carer': 'families',
  partner: 'partners',
}
