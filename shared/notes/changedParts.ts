import type { NoteFields, Passage } from './note'
import { plainText } from './noteDocument'
import type { ChangedPart, NoteState } from './noteHistory'

/** The fields of a note, in the order they are shown. */
export const fieldNames: readonly (keyof NoteFields)[] = [
  'at',
  'author',
  'area',
  'activity',
  'role',
  'count',
  'team',
  'case',
  'tallies',
  'leadersKnew',
]

export type ChangedPassage = {
  readonly kind: 'added' | 'removed' | 'changed'
  /** As it is in the later version, or was in the earlier where it is removed. */
  readonly passage: Passage
  readonly before: Passage | null
}

/** In a few words, what is different between two versions of a note. */
export const changedParts = (before: NoteState, after: NoteState): readonly ChangedPart[] => {
  const parts: ChangedPart[] = []
  if (plainText(before.document) !== plainText(after.document)) parts.push('text')
  if (changedFields(before.fields, after.fields).length > 0) parts.push('fields')
  if (changedPassages(before.passages, after.passages).length > 0) parts.push('passages')
  // Marks stand in the document too, so only where nothing else is different it must be the looks.
  if (parts.length === 0 && JSON.stringify(before.document) !== JSON.stringify(after.document))
    parts.push('formatting')
  return parts
}

export const changedFields = (before: NoteFields, after: NoteFields): readonly (keyof NoteFields)[] =>
  fieldNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))

/** Passages whose words are gone count as not there: that is what a reader sees. */
export const changedPassages = (
  before: readonly Passage[],
  after: readonly Passage[],
): readonly ChangedPassage[] => {
  const earlier = new Map(standing(before).map((passage) => [passage.id, passage]))
  const later = new Set(standing(after).map(({ id }) => id))
  const changes: ChangedPassage[] = []
  for (const passage of standing(after)) {
    const was = earlier.get(passage.id) ?? null
    if (was === null) changes.push({ kind: 'added', passage, before: null })
    else if (asRead(was) !== asRead(passage)) changes.push({ kind: 'changed', passage, before: was })
  }
  for (const passage of standing(before))
    if (!later.has(passage.id)) changes.push({ kind: 'removed', passage, before: passage })
  return changes
}

const standing = (passages: readonly Passage[]): readonly Passage[] => passages.filter(({ gone }) => !gone)

const asRead = ({ quote, direction, prompts }: Passage): string => JSON.stringify([quote, direction, prompts])
