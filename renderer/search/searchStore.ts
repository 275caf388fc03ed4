import type { Output } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { searchQuery } from '@shared/notes/searchQuery'
import { create } from 'zustand'
import { call } from '../api'
import { useNavigationStore } from '../navigationStore'
import { emptiedOnLock } from '../vault/emptied'
import { useVaultStore } from '../vault/vaultStore'
import { visitsLookedAt } from '../visits/visitsStore'
import { readTyped } from './typedFilters'

type Found = Output<'notes.search'>

/** Notes that fit what was typed: of the visit that is open, and of all others. */
export type FoundNotes =
  | { readonly kind: 'nothingAsked' }
  | { readonly kind: 'found'; readonly here: Found; readonly elsewhere: Found }
  | { readonly kind: 'failed'; readonly error: AppError }

type SearchState = {
  readonly isOpen: boolean
  readonly typed: string
  /** The notes on the screen belong to what was typed before. */
  readonly isSearching: boolean
  readonly notes: FoundNotes
}

const nothing: SearchState = { isOpen: false, typed: '', isSearching: false, notes: { kind: 'nothingAsked' } }

/** The palette: whether it is open, what was typed into it, and what was found. */
export const useSearchStore = create<SearchState>(() => nothing)

const { getState, setState } = useSearchStore

/** Opens the palette, unless the vault is locked or a dialog must be answered first. */
export const paletteOpened = () => {
  if (useVaultStore.getState().vault.kind !== 'unlocked') return
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
  setState({ ...nothing, isOpen: true })
  void visitsLookedAt()
}

export const paletteClosed = () => setState(nothing)

export const searchTyped = (typed: string) => {
  setState({ typed })
  void searchOn()
}

let isUnderWay = false

/** One search at a time: saving shares the core with it. What was typed meanwhile is looked for next, and only that. */
const searchOn = async () => {
  if (isUnderWay) return
  isUnderWay = true
  try {
    for (;;) {
      const { typed } = getState()
      setState({ isSearching: true })
      const notes = await notesFor(typed)
      // Typed on, closed or locked since then: this answer is no longer asked for.
      if (getState().typed !== typed) continue
      setState({ isSearching: false, notes: getState().isOpen ? notes : nothing.notes })
      return
    }
  } finally {
    isUnderWay = false
  }
}

/** So many of this visit, and so many of all others. */
const shown = 8

const none: Found = { hits: [], total: 0 }

const notesFor = async (typed: string): Promise<FoundNotes> => {
  const { text, filters } = readTyped(typed)
  if (searchQuery(text).match === null && Object.keys(filters).length === 0) return { kind: 'nothingAsked' }
  const visitId = openVisitId()
  const asked = { text: text.slice(0, 1_000), filters, limit: shown }
  const [here, elsewhere] = await Promise.all([
    visitId === null ? null : call('notes.search', { ...asked, visitId }),
    call('notes.search', { ...asked, visitId: null, ...(visitId === null ? {} : { except: visitId }) }),
  ])
  if (here !== null && !here.ok) return { kind: 'failed', error: here.error }
  if (!elsewhere.ok) return { kind: 'failed', error: elsewhere.error }
  return { kind: 'found', here: here?.value ?? none, elsewhere: elsewhere.value }
}

const openVisitId = (): string | null => {
  const { screen } = useNavigationStore.getState()
  return screen.kind === 'visit' ? screen.visitId : null
}

emptiedOnLock(paletteClosed)
