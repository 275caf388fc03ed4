import type { Finding } from '@shared/findings/finding'
import type { Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { NoteSummary, Passage } from '@shared/notes/note'
import { create } from 'zustand'
import { call } from '../api'
import { errorLine } from '../errors/words'
import { said } from '../components/statusStore'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'
import { everything } from './evidence'
import type { Narrowing } from './evidence'
import { newestFirst, showsTheSame, withPage } from './notePages'
import { notesWith } from './notesWith'

type NotesState = {
  readonly visitId: string | null
  readonly loading: 'loading' | 'loaded' | { readonly failed: AppError }
  /** Newest first. */
  readonly notes: readonly NoteSummary[]
  /** How many the visit has: more than are listed while the older ones are still being read. */
  readonly total: number
  /** Which findings a passage is used in, by its id. */
  readonly findingsByPassageId: ReadonlyMap<string, readonly Finding[]>
  readonly narrowing: Narrowing
}

const nothing: NotesState = {
  visitId: null,
  loading: 'loading',
  notes: [],
  total: 0,
  findingsByPassageId: new Map(),
  narrowing: everything,
}

/** The notes of the open visit, as the list and the counts of evidence need them. */
export const useNotesStore = create<NotesState>(() => nothing)

const { getState, setState } = useNotesStore

/** So many are read before anything is shown, and so many with each further call: typing and saving go in between. */
const firstPage = 200
const laterPage = 250

let lastReading = 0
/** Notes that began in this window since the reading did: an older page does not know them. */
const made = new Set<string>()

/**
 * The notes tab of a visit was opened. The newest notes are shown at once, the older ones follow; what is shown from
 * before is kept until it is read anew.
 */
export const notesOpened = async (visitId: string) => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const reading = (lastReading += 1)
  const isWanted = () => lastReading === reading && getState().visitId === visitId
  made.clear()
  const [first, findings] = await Promise.all([
    call('notes.page', { visitId, before: null, limit: firstPage }),
    call('findings.list', { visitId }),
  ])
  if (!isWanted()) return
  if (!first.ok) return setState({ loading: { failed: first.error } })
  if (!findings.ok) return setState({ loading: { failed: findings.error } })
  findingsRead(findings.value)
  let last = pageRead(first.value, null, firstPage)
  while (last !== null) {
    await pause()
    const before = { at: last.at, id: last.id }
    const page = await call('notes.page', { visitId, before, limit: laterPage })
    if (!isWanted()) return
    if (!page.ok) return setState({ loading: { failed: page.error } })
    last = pageRead(page.value, before, laterPage)
  }
}

/** Answers the last note of the page; null: it was the last page. */
const pageRead = (
  { notes, total }: Output<'notes.page'>,
  before: Pick<NoteSummary, 'at' | 'id'> | null,
  limit: number,
) => {
  const isLast = notes.length < limit
  setState((state) => {
    const listed = withPage(state.notes, { notes, before, isLast, made })
    if (state.loading === 'loaded' && state.notes === listed && state.total === total) return state
    return { loading: 'loaded', notes: listed, total }
  })
  return isLast ? null : (notes.at(-1) ?? null)
}

/** Until the window has nothing better to do. */
const pause = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 100 }))

export const narrowed = (narrowing: Narrowing) => setState({ narrowing })

export const noteAdded = (note: NoteSummary) => {
  made.add(note.id)
  setState(({ notes, total }) => {
    const others = notes.filter((each) => each.id !== note.id)
    return { notes: [...others, note].sort(newestFirst), total: total + 1 - (notes.length - others.length) }
  })
}

/** A save was answered, or a field changed: the list and the counts follow, unless nothing that they show is different. */
export const noteSummaryChanged = (noteId: string, change: Partial<NoteSummary>) =>
  setState((state) => {
    const note = state.notes.find((each) => each.id === noteId)
    if (note === undefined) return state
    const changed = { ...note, ...change }
    if (showsTheSame(changed, note)) return state
    const notes = state.notes.map((each) => (each === note ? changed : each))
    return { notes: changed.at === note.at ? notes : notes.sort(newestFirst) }
  })

/** Another window wrote a note: the list has it as it is stored. */
followsOthers('notes', async (noteId) => {
  const { visitId, notes } = getState()
  if (visitId === null) return
  if (noteId === null) return notesOpened(visitId)
  const now = await notesWith(notes, visitId, noteId)
  if (now === null || getState().visitId !== visitId) return
  const written = now.find(({ id }) => id === noteId)
  if (written === undefined)
    setState(({ notes: listed, total }) => {
      const left = listed.filter(({ id }) => id !== noteId)
      return { notes: left, total: total - (listed.length - left.length) }
    })
  else if (notes.some(({ id }) => id === noteId)) noteSummaryChanged(noteId, written)
  else noteAdded(written)
})

followsOthers('findings', async () => {
  const { visitId } = getState()
  if (visitId === null) return
  const findings = await call('findings.list', { visitId })
  if (findings.ok && getState().visitId === visitId) findingsRead(findings.value)
})

/** Takes a note out, with the way back. */
export const noteDeleted = async (noteId: string): Promise<boolean> => {
  const { visitId } = getState()
  const deleted = await call('notes.delete', { noteId, reason: '' })
  if (!deleted.ok) {
    said(errorLine(deleted.error), { tone: 'problem' })
    return false
  }
  const findings = new Set(
    getState()
      .notes.find((note) => note.id === noteId)
      ?.passages.flatMap(({ id }) => getState().findingsByPassageId.get(id) ?? []),
  ).size
  setState(({ notes, total }) => ({ notes: notes.filter((note) => note.id !== noteId), total: total - 1 }))
  const restingOnIt = findings === 1 ? '1 finding rests on it.' : `${findings} findings rest on it.`
  said(findings === 0 ? 'Note moved to the bin.' : `Note moved to the bin. ${restingOnIt}`, {
    action: { label: 'Undo', onPress: () => void noteRestored(noteId, visitId) },
  })
  return true
}

/** Out of the bin again, with its last words. */
export const noteRestored = async (noteId: string, visitId: string | null): Promise<boolean> => {
  const restored = await call('notes.restore', { noteId })
  if (!restored.ok) {
    said(errorLine(restored.error), { tone: 'problem' })
    return false
  }
  if (visitId !== null) await notesOpened(visitId)
  said('Note restored.')
  return true
}

const findingsByPassageId = (findings: readonly Finding[]) => {
  const byPassageId = new Map<string, readonly Finding[]>()
  for (const finding of findings)
    for (const passageId of finding.passageIds)
      byPassageId.set(passageId, [...(byPassageId.get(passageId) ?? []), finding])
  return byPassageId
}

/** The same findings as before: nothing that shows them is drawn anew. */
const findingsRead = (findings: readonly Finding[]) => {
  const { findingsByPassageId: known } = getState()
  const read = findingsByPassageId(findings)
  if (JSON.stringify([...known]) !== JSON.stringify([...read])) setState({ findingsByPassageId: read })
}

/** All passages of the visit, for whoever makes findings of them. */
export const passagesOf = (notes: readonly NoteSummary[]): readonly Passage[] =>
  notes.flatMap((note) => note.passages)

emptiedOnLock(() => setState(nothing, true))
