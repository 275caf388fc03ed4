import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { ChangeRecord, KnownRecord } from '@shared/bundles/bundleFormat'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import type { Json } from '@shared/bundles/canonicalJson'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { noteFromParts, noteToParts } from '@shared/bundles/noteParts'
import type { SharedNote } from '@shared/bundles/noteParts'
import type { Parts } from '@shared/bundles/parts'
import { changesBetween, shownParts } from '@shared/bundles/shownParts'
import { documentFromText } from '@shared/notes/noteDocument'

export const visitId = '01890000-0000-7000-8000-000000000001'
export const noteId = '01890000-0000-7000-8000-000000000002'
export const passageId = (n: number) => `01890000-0000-7000-8000-1000${String(n).padStart(8, '0')}`

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
export const identified = (record: ChangeRecord): KnownRecord => ({
  ...record,
  id: sha256(canonicalJson(record)),
})

let counters = 0
/** A record of one note; what does not matter is filled in. */
export const aRecord = (
  device: string,
  bases: readonly KnownRecord[],
  set: Readonly<Record<string, Json>>,
  more: Partial<ChangeRecord> = {},
): KnownRecord =>
  identified({
    form: 1,
    visit: visitId,
    device,
    counter: (counters += 1),
    entity: 'note',
    entityId: noteId,
    bases: bases.map(({ id }) => id),
    set,
    unset: [],
    at: '2024-10-15T10:00:00.000Z',
    by: device,
    ...more,
  })

/** A note of plain text; its blocks are named a, b, c ... in their order. */
export const aSharedNote = (text: string, more: Partial<SharedNote> = {}): SharedNote => {
  let blocks = 0
  return {
    fields: {
      at: '2024-10-15T10:20',
      author: 'Margaret Holloway',
      area: 'PD',
      activity: 'case-sample',
      role: 'social worker',
      count: 0,
      team: '',
      case: '',
      tallies: [],
      leadersKnew: 'unknown',
    },
    document: documentFromText(text, [], () => String.fromCharCode(97 + blocks++)),
    passages: [],
    template: null,
    deletion: null,
    ...more,
  }
}

/** What somebody saves who has `known` before them and wants the note to be as `change` makes it. */
export const savedBy = (
  device: string,
  known: readonly KnownRecord[],
  change: (note: SharedNote) => SharedNote,
  decided: ReadonlySet<string> = new Set(),
): KnownRecord => {
  const merged = mergeRecords(known)
  const wanted = noteToParts(change(noteOf(known)))
  const { set, unset } = changesBetween(merged, wanted, decided)
  const bases = known.filter(({ id }) => merged.heads.includes(id))
  return aRecord(device, bases, set, { unset })
}

/** The first save of a note. */
export const begun = (device: string, note: SharedNote): KnownRecord =>
  aRecord(device, [], Object.fromEntries(noteToParts(note)))

export const noteOf = (known: readonly KnownRecord[]): SharedNote => {
  const note = noteFromParts(noteId, shownParts(mergeRecords(known)).parts)
  if (note === null) throw new Error('the records make no note')
  return note
}

export const deepEqualParts = (parts: Parts): unknown => Object.fromEntries([...parts].sort())

/** The same list in any order, some of it twice. */
export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }),
      fc.subarray([...items]),
    )
    .map(([all, again]) => [...all, ...again])
