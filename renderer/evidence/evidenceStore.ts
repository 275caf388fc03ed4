import type { SourceKind } from '@shared/evidence/sourceKinds'
import { proposeFinding } from '@shared/findings/proposeFinding'
import type { AppError } from '@shared/ipc/errors'
import type { NoteSummary, Passage } from '@shared/notes/note'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { wentTo } from '../navigationStore'
import { notesWith } from '../notes/notesWith'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'
import { paneFolded, paneToggled, usePanesStore } from '../visits/panesStore'
import type { RowFilter } from './words'

/** A cell of the board, or with `kind` null a prompt as a whole. */
export type ChosenCell = { readonly code: string; readonly kind: SourceKind | null }

type EvidenceState = {
  readonly visitId: string | null
  readonly loading: 'loading' | 'loaded' | { readonly failed: AppError }
  readonly notes: readonly NoteSummary[]
  readonly filter: RowFilter
  /** Code of the area that is shown; null: all of them. */
  readonly area: string | null
  readonly chosen: ChosenCell | null
  /** The keyboard follows the choice into the side pane, once. */
  readonly arriving: boolean
}

const nothing: EvidenceState = {
  visitId: null,
  loading: 'loading',
  notes: [],
  filter: 'all',
  area: null,
  chosen: null,
  arriving: false,
}

/** The notes of the open visit as the evidence board reads them, and what of the board is looked at. */
export const useEvidenceStore = create<EvidenceState>(() => nothing)

const { getState, setState } = useEvidenceStore

/** The tab was opened: what is shown from before stays until the answer is there. */
export const evidenceOpened = async (visitId: string) => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const notes = await call('notes.list', { visitId })
  if (getState().visitId !== visitId) return
  if (notes.ok) setState({ loading: 'loaded', notes: notes.value })
  else setState({ loading: { failed: notes.error } })
}

export const rowsFiltered = (filter: RowFilter) => setState({ filter })

export const areaShown = (area: string | null) => setState({ area })

/** Shows the passages of a cell beside the board; by keyboard the focus goes there too. */
export const cellChosen = (chosen: ChosenCell, by: 'keyboard' | 'pointer') => {
  setState({ chosen, arriving: by === 'keyboard' })
  if (usePanesStore.getState().open !== 'side') paneToggled('side')
}

/** The side pane has taken the keyboard. */
export const arrivedAtCell = () => setState({ arriving: false })

/** Back to the list of what to settle first. */
export const cellLeft = () => {
  setState({ chosen: null })
  paneFolded()
}

/** A finding in this area resting on these passages; the user goes there to word it. */
export const findingMadeOf = async (area: string, passages: readonly Passage[]) => {
  const { visitId } = getState()
  if (visitId === null) return
  const made = await call('findings.create', { visitId, content: proposeFinding(area, passages) })
  if (!made.ok) return said(errorLine(made.error), { tone: 'problem' })
  wentTo({ kind: 'visit', visitId, tab: 'findings', findingId: made.value.id })
}

emptiedOnLock(() => setState(nothing, true))

followsOthers('notes', async (noteId) => {
  const { visitId, notes } = getState()
  if (visitId === null) return
  const now = await notesWith(notes, visitId, noteId)
  if (now === null || getState().visitId !== visitId) return
  setState({ notes: now })
})
