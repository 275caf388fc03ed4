import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { useNavigationStore, wentTo } from '../navigationStore'
import { emptiedOnLock } from '../vault/emptied'
import { useWindowsStore } from '../windows/windowsStore'
import { useOpenVisitStore } from './openVisitStore'
import { tabChosen } from './tabChosen'
import { typingCaught, typingTaken } from './typingCaught'

/** Set by a wish for a new note from anywhere: the visit it is for. The notes tab of that visit answers it. */
export const useNewNoteStore = create<{ wanted: string | null }>(() => ({ wanted: null }))

/**
 * A new note, from wherever the user is: in the visit that is on the screen, or in the one worked in last. From this
 * moment on what is typed belongs to the note.
 */
export const newNoteWanted = async () => {
  const { own } = useWindowsStore.getState()
  // A window of one note stays with it: the new one begins in the main window.
  if (own !== null && own.kind !== 'main') {
    void call('shell.inMain', { wish: { kind: 'newNote', visitId: own.visitId } })
    return undefined
  }
  if (isUnderSheet()) return said('Close the sheet over the page first, then begin the note.')
  const { screen } = useNavigationStore.getState()
  typingCaught('note', wishDropped)
  const visit = screen.kind === 'visit' ? { id: screen.visitId, name: '' } : await lastVisit()
  if (visit === null) return
  useNewNoteStore.setState({ wanted: visit.id })
  begun(visit.id)
  if (screen.kind === 'visit') return tabChosen('notes')
  wentTo({ kind: 'visit', visitId: visit.id, tab: 'notes' })
  said(`New note in ${visit.name}.`)
}

/**
 * The notes of a visit that was on the screen before are still known: the note begins before its page is drawn, which
 * is then drawn once and not twice. Whoever knows them says here how; where they are not known nothing happens, and the
 * notes tab takes the wish when it has read them.
 */
export const beginsAtOnce = (begin: (visitId: string) => void) => (begun = begin)

let begun: (visitId: string) => void = () => undefined

/** The notes tab of a visit takes the wish: true once for each. */
export const newNoteTaken = (visitId: string) => {
  if (useNewNoteStore.getState().wanted !== visitId) return false
  wishDropped()
  return true
}

const wishDropped = () => useNewNoteStore.setState({ wanted: null })

/** The visit that was on the screen last, or since the start the one something was saved in last. */
const lastVisit = async (): Promise<{ readonly id: string; readonly name: string } | null> => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind === 'loaded' && !open.visit.archived)
    return { id: open.visit.id, name: nameOf(open.visit.authority) }
  const visits = await call('visits.list', {})
  if (!visits.ok) return notBegun(errorLine(visits.error))
  const [last] = visits.value
    .filter(({ archived }) => !archived)
    .sort((a, b) => (a.lastSavedAt < b.lastSavedAt ? 1 : -1))
  if (last !== undefined) return { id: last.id, name: nameOf(last.authority) }
  return notBegun('A note belongs to a visit, and there is none to write in yet.', {
    label: 'New visit',
    onPress: () => wentTo({ kind: 'newVisit' }),
  })
}

const notBegun = (words: string, action?: { readonly label: string; readonly onPress: () => void }) => {
  typingTaken()
  said(words, { tone: 'problem', ...(action === undefined ? {} : { action }) })
  return null
}

const nameOf = ({ name, shortName }: { readonly name: string; readonly shortName: string }) =>
  shortName || name

/** What asks for an answer first. Pickers beside the text ask for none: they close by themselves. */
const isUnderSheet = () =>
  document.querySelector('.veil:not([data-exiting]) :is([role="dialog"], [role="alertdialog"])') !== null

emptiedOnLock(wishDropped)
