import type { NoteSummary } from '@shared/notes/note'

/** Where a page of the list begins or ends. */
type Place = Pick<NoteSummary, 'at' | 'id'>

/** The order of the list: the newest first, of one minute the one made last. */
export const newestFirst = (a: Place, b: Place) =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1

/**
 * The list after one more page was read: it stands for everything taken before `before` (null: from the newest on)
 * down to its last note, or to the end of the visit. What the window knows better stays: a later revision, and notes
 * in `made`, which began after the reading did. A page that brings nothing new leaves the very same list.
 */
export const withPage = (
  listed: readonly NoteSummary[],
  page: {
    readonly notes: readonly NoteSummary[]
    readonly before: Place | null
    readonly isLast: boolean
    readonly made: ReadonlySet<string>
  },
): readonly NoteSummary[] => {
  const last = page.notes.at(-1)
  const isCovered = (note: NoteSummary) =>
    (page.before === null || newestFirst(note, page.before) > 0) &&
    (page.isLast || (last !== undefined && newestFirst(note, last) <= 0))
  const read = new Set(page.notes.map(({ id }) => id))
  const known = new Map(listed.map((note) => [note.id, note]))
  const kept = listed.filter((note) => !read.has(note.id) && (!isCovered(note) || page.made.has(note.id)))
  const newer = page.notes.map((note) => {
    const own = known.get(note.id)
    if (own === undefined) return note
    return own.revision > note.revision || showsTheSame(own, note) ? own : note
  })
  const now = [...kept, ...newer].sort(newestFirst)
  return now.length === listed.length && now.every((note, at) => note === listed[at]) ? listed : now
}

/** Nothing that the list and the counts show is different: only the store's own account of it is. */
export const showsTheSame = (note: NoteSummary, other: NoteSummary) => asShown(note) === asShown(other)

const asShown = ({ revision: _revision, savedAt: _savedAt, ...shown }: NoteSummary) => JSON.stringify(shown)
