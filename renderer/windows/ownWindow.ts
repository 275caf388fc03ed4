import type { ApartPlace } from '@shared/windows/place'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { useNavigationStore } from '../navigationStore'
import { useOpenNoteStore } from '../notes/openNoteStore'
import { hasUnsaved } from '../savingStore'
import { saveEverything } from '../unsaved'
import { isApartFrom, useWindowsStore, windowsLookedAt } from './windowsStore'

/** The note or letter that is in front of the user; null: neither. */
export const placeInHand = (): ApartPlace | null => {
  const { screen } = useNavigationStore.getState()
  if (screen.kind !== 'visit') return null
  if (screen.tab === 'letter') return { kind: 'letter', visitId: screen.visitId }
  const { open } = useOpenNoteStore.getState()
  const isNote = screen.tab === 'notes' && (open.kind === 'open' || open.kind === 'apart')
  return isNote ? { kind: 'note', visitId: screen.visitId, noteId: open.noteId } : null
}

/** By key or palette: what is in hand gets a window of its own; from there it comes back. */
export const ownWindowAsked = () => {
  const { own } = useWindowsStore.getState()
  if (own !== null && own.kind !== 'main') return void broughtBack(own)
  const place = placeInHand()
  if (place === null) said('Open a note or the letter first.')
  else void shownApart(place)
  return undefined
}

/** Saves it here, lets it go here, and shows it in a window of its own; where it has one, that comes to the front. */
export const shownApart = async (place: ApartPlace) => {
  const { leaving } = useWindowsStore.getState()
  if (leaving !== null) return
  if (isApartFrom(place)(useWindowsStore.getState())) return void (await call('shell.openWindow', { place }))
  useWindowsStore.setState({ leaving: place })
  try {
    await saveEverything()
    // Two versions of one text would be worse than one window.
    if (hasUnsaved())
      return said('The last words could not be saved, so they stay in this window.', { tone: 'problem' })
    const opened = await call('shell.openWindow', { place })
    if (!opened.ok) said(errorLine(opened.error), { tone: 'problem' })
    else if (!opened.value.opened)
      said('There are too many windows already. Close one of them first.', { tone: 'problem' })
    else await windowsLookedAt()
  } finally {
    useWindowsStore.setState({ leaving: null })
  }
  return undefined
}

/** Its window saves and goes; the main one shows it again. */
export const broughtBack = async (place: ApartPlace) => {
  await saveEverything()
  await call('shell.bringBack', { place })
}
