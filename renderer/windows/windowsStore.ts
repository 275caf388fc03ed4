import type { ApartPlace, OwnPlace, Wish } from '@shared/windows/place'
import { isSamePlace } from '@shared/windows/samePlace'
import { create } from 'zustand'
import { call } from '../api'
import { leadsAway, useNavigationStore } from '../navigationStore'
import { saveEverything } from '../unsaved'

type WindowsState = {
  /** What this window shows; null: not known yet. */
  readonly own: OwnPlace | null
  /** Notes and letters in windows of their own, this one's included. */
  readonly apart: readonly ApartPlace[]
  /** On its way to a window of its own: nothing may be typed into it here any more. */
  readonly leaving: ApartPlace | null
}

/** Which windows there are. */
export const useWindowsStore = create<WindowsState>(() => ({ own: null, apart: [], leaving: null }))

const { getState, setState } = useWindowsStore

/** Asks main, at the start and whenever a window came or went. */
export const windowsLookedAt = async () => {
  const answer = await call('shell.windows', {})
  if (!answer.ok) return
  const { own } = answer.value
  if (getState().own === null && own.kind !== 'main') isOnlyFor(own)
  setState(answer.value)
}

/** Shown elsewhere: not in this window. */
export const isApartFrom =
  (place: ApartPlace) =>
  ({ own, apart, leaving }: WindowsState) =>
    own !== null &&
    !isSamePlace(own, place) &&
    (leaving !== null && isSamePlace(leaving, place) ? true : apart.some((each) => isSamePlace(each, place)))

export const isNoteApart = (noteId: string) => isApartFrom({ kind: 'note', visitId: '', noteId })(getState())

/** This is the window of one note or letter. */
export const isApartWindow = () => {
  const { own } = getState()
  return own !== null && own.kind !== 'main'
}

/** In a window of one thing: what belongs elsewhere is done in the main one, and true is answered. */
export const isDoneInMain = (wishOf: (visitId: string) => Wish): boolean => {
  const { own } = getState()
  if (own === null || own.kind === 'main') return false
  wishedInMain(wishOf(own.visitId))
  return true
}

/** What was just typed is there when the main window looks. */
const wishedInMain = (wish: Wish) => void saveEverything().finally(() => call('shell.inMain', { wish }))

/** The window stays with its one thing; whatever leads elsewhere leads the main window there. */
const isOnlyFor = (place: ApartPlace) => {
  document.title = place.kind === 'note' ? 'Note · Visitbook' : 'Letter · Visitbook'
  useNavigationStore.setState({
    screen:
      place.kind === 'note'
        ? { kind: 'visit', visitId: place.visitId, tab: 'notes', noteId: place.noteId }
        : { kind: 'visit', visitId: place.visitId, tab: 'letter' },
    back: [],
  })
  leadsAway(wishedInMain)
}
