import type { AppError } from '@shared/ipc/errors'
import type { DeletedNote, NoteRevision } from '@shared/notes/noteHistory'
import { create } from 'zustand'
import { call } from '../../api'
import { emptiedOnLock } from '../../vault/emptied'
import { noteRestored } from '../notesStore'
import { noteOpened } from '../openNoteStore'

type Failed = { readonly failed: AppError }

type BinState = {
  readonly visitId: string | null
  /** Deleted last first. */
  readonly notes: 'loading' | Failed | readonly DeletedNote[]
  readonly isShown: boolean
  /** The deleted note that is read, and its last version. */
  readonly chosen: string | null
  readonly reading: 'loading' | Failed | NoteRevision
}

const nothing: BinState = {
  visitId: null,
  notes: 'loading',
  isShown: false,
  chosen: null,
  reading: 'loading',
}

/** The deleted notes of the open visit. */
export const useBinStore = create<BinState>(() => nothing)

const { getState, setState } = useBinStore

export const binLookedAt = async (visitId: string) => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const notes = await call('notes.bin', { visitId })
  if (getState().visitId !== visitId) return
  setState({ notes: notes.ok ? notes.value : { failed: notes.error } })
}

/** Opens the bin, with the note deleted last in view. */
export const binShown = async () => {
  setState({ isShown: true })
  const { notes } = getState()
  const first = isListed(notes) ? notes[0] : undefined
  if (first !== undefined) await deletedNoteChosen(first.id)
}

export const binClosed = () => setState({ isShown: false, chosen: null, reading: 'loading' })

export const deletedNoteChosen = async (noteId: string) => {
  const { notes } = getState()
  const note = isListed(notes) ? notes.find(({ id }) => id === noteId) : undefined
  if (note === undefined) return
  setState({ chosen: noteId, reading: 'loading' })
  const read = await call('notes.revision', { noteId, revision: note.revision })
  if (getState().chosen === noteId) setState({ reading: read.ok ? read.value : { failed: read.error } })
}

/** Back among the notes, and open. */
export const deletedNoteRestored = async (noteId: string) => {
  const { visitId } = getState()
  if (!(await noteRestored(noteId, visitId))) return
  binClosed()
  await noteOpened(noteId, { kind: 'writing' })
}

export const isListed = (notes: BinState['notes']): notes is readonly DeletedNote[] => Array.isArray(notes)

emptiedOnLock(() => setState(nothing, true))
