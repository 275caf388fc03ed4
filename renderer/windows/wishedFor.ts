import type { Wish } from '@shared/windows/place'
import { enquiriesOpened, linesShown } from '../enquiries/enquiriesStore'
import { useNavigationStore, wentTo } from '../navigationStore'
import type { Screen } from '../navigationStore'
import { commands } from '../search/commands'
import { saveEverything } from '../unsaved'
import { useVaultStore } from '../vault/vaultStore'
import { newNoteWanted } from '../visits/newNoteWanted'

/** Another window leads here. A dialog must be answered first: this window came to the front with it. */
export const wishedFor = async (wish: Wish) => {
  const isFree = document.querySelector('[role="dialog"], [role="alertdialog"]') === null
  if (useVaultStore.getState().vault.kind !== 'unlocked' || !isFree) return
  // Typing goes on in the new note: nothing may be waited for first.
  if (wish.kind === 'newNote') return begun(wish.visitId)
  try {
    await saveEverything()
  } finally {
    // A save that fails says so itself and keeps nobody.
    if (wish.kind === 'lines' || wish.kind === 'command') await doneIn(wish)
    else wentTo(screenOf(wish))
  }
}

/** The lines of the visit are read first: opening another visit shows its board. */
const doneIn = async (wish: Extract<Wish, { kind: 'lines' | 'command' }>) => {
  visitShown(wish.visitId)
  await enquiriesOpened(wish.visitId)
  if (wish.kind === 'lines') linesShown(wish.lineId)
  else commands.find(({ id }) => id === wish.command)?.act()
}

const visitShown = (visitId: string) => {
  const { screen } = useNavigationStore.getState()
  if (screen.kind !== 'visit' || screen.visitId !== visitId) wentTo({ kind: 'visit', visitId, tab: 'notes' })
}

const begun = (visitId: string) => {
  visitShown(visitId)
  return newNoteWanted()
}

/** The same place; what was left out of the wish is left out of it too. */
const screenOf = (wish: Exclude<Wish, { kind: 'newNote' | 'lines' | 'command' }>): Screen =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Screen
