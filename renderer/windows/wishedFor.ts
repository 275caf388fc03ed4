import type { Wish } from '@shared/windows/place'
import { useNavigationStore, wentTo } from '../navigationStore'
import type { Screen } from '../navigationStore'
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
    wentTo(screenOf(wish))
  }
}

const begun = (visitId: string) => {
  const { screen } = useNavigationStore.getState()
  if (screen.kind !== 'visit' || screen.visitId !== visitId) wentTo({ kind: 'visit', visitId, tab: 'notes' })
  return newNoteWanted()
}

/** The same place; what was left out of the wish is left out of it too. */
const screenOf = (wish: Exclude<Wish, { kind: 'newNote' }>): Screen =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Screen
