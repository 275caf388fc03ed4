import type { Finding } from '@shared/findings/finding'
import type { AppError } from '@shared/ipc/errors'
import type { NoteSummary, Passage } from '@shared/notes/note'
import { create } from 'zustand'
import { call } from '../api'
import { errorLine } from '../errors/words'
import { said } from '../components/statusStore'
import { emptiedOnLock } from '../vault/emptied'
import { everything } from './evidence'
import type { Narrowing } from './evidence'

type NotesState = {
  readonly visitId: string | null
  readonly loading: 'loading' | 'loaded' | { readonly failed: AppError }
  /** Newest first. */
  readonly notes: readonly NoteSummary[]
  /** Which findings a passage is used in, by its id. */
  readonly findingsByPassageId: ReadonlyMap<string, readonly Finding[]>
  readonly narrowing: Narrowing
}

const nothing: NotesState = {
  visitId: null,
  loading: 'loading',
  notes: [],
  findingsByPassageId: new Map(),
  narrowing: everything,
}

/** The notes of the open visit, as the list and the counts of evidence need them. */
export const useNotesStore = create<NotesState>(() => nothing)

const { getState, setState } = useNotesStore

/** The notes tab of a visit was opened: what is shown from before is kept until the answer is there. */
export const notesOpened = async (visitId: string) => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const [notes, findings] = await Promise.all([
    call('notes.list', { visitId }),
    call('findings.list', { visitId }),
  ])
  if (getState().visitId !== visitId) return
  if (!notes.ok) return setState({ loading: { failed: notes.error } })
  if (!findings.ok) return setState({ loading: { failed: findings.error } })
  setState({
    loading: 'loaded',
    notes: [...notes.value].sort(newestFirst),
    findingsByPassageId: findingsByPassageId(findings.value),
  })
}

export const narrowed = (narrowing: Narrowing) => setState({ narrowing })

export const noteAdded = (note: NoteSummary) =>
  setState(({ notes }) => ({
    notes: [...notes.filter((each) => each.id !== note.id), note].sort(newestFirst),
  }))

/** A save was answered, or a field changed: the list and the counts follow, unless nothing that they show is different. */
export const noteSummaryChanged = (noteId: string, change: Partial<NoteSummary>) =>
  setState((state) => {
    const note = state.notes.find((each) => each.id === noteId)
    if (note === undefined) return state
    const changed = { ...note, ...change }
    if (asShown(changed) === asShown(note)) return state
    const notes = state.notes.map((each) => (each === note ? changed : each))
    return { notes: changed.at === note.at ? notes : notes.sort(newestFirst) }
  })

const asShown = ({ revision: _revision, savedAt: _savedAt, ...shown }: NoteSummary) => JSON.stringify(shown)

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
  setState(({ notes }) => ({ notes: notes.filter((note) => note.id !== noteId) }))
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

const newestFirst = (a: NoteSummary, b: NoteSummary) =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1

/** All passages of the visit, for whoever makes findings of them. */
export const passagesOf = (notes: readonly NoteSummary[]): readonly Passage[] =>
  notes.flatMap((note) => note.passages)

emptiedOnLock(() => setState(nothing, true))
