import type { Activity, NoteFields } from './note'

/** What the number in a note counts, by the way its evidence was gathered; null: such a note counts nothing. */
export const countedIn = (activity: Activity): 'people' | 'records' | null => {
  switch (activity) {
    case 'case-sample':
    case 'case-track':
    case 'document':
      return 'records'
    case 'data':
      return null
    default:
      return 'people'
  }
}

/** A number of people is none of records: a note of another kind begins without one. */
export const withFittingCount = (
  fields: Pick<NoteFields, 'activity'>,
  change: Partial<NoteFields>,
): Partial<NoteFields> =>
  change.activity === undefined ||
  change.count !== undefined ||
  countedIn(change.activity) === countedIn(fields.activity)
    ? change
    : { ...change, count: 0 }
