import { useEffect } from 'react'
import { useNavigationStore, wentBack, wentTo } from '../navigationStore'
import type { VisitTab } from '../navigationStore'
import { paletteOpened } from '../search/searchStore'
import { referBackBegun } from '../referBacks/referBackStore'
import { locked, useVaultStore } from '../vault/vaultStore'
import { newNoteWanted } from '../visits/newNoteWanted'
import { tabChosen } from '../visits/tabChosen'
import { focusNextPane } from './nextPane'
import { shortcutsShown } from './shortcutsStore'

const tabs: Readonly<Record<string, VisitTab>> = {
  1: 'notes',
  2: 'evidence',
  3: 'findings',
  4: 'letter',
  5: 'details',
}

/** Keys that mean the same everywhere. Those of one tab belong to that tab; a handled key arrives here prevented. */
export const useShortcuts = () => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const deed = deedOf(event)
      if (deed === undefined) return
      // Also keeps the application menu from doing the same once more.
      event.preventDefault()
      deed()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

const deedOf = (event: KeyboardEvent): (() => void) | undefined => {
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (event.key === 'F1' || (event.key === '?' && !isTyping(event.target))) return () => shortcutsShown(true)
  if (useVaultStore.getState().vault.kind !== 'unlocked') return undefined
  if (control && event.key === 'l') return () => void locked('menu')
  if (control && event.key === 'n') return () => void newNoteWanted()
  if (isUnderDialog()) return undefined
  const { screen } = useNavigationStore.getState()
  if (event.altKey && event.key === 'ArrowLeft') return wentBack
  if (event.key === 'F6' && screen.kind === 'visit') return focusNextPane
  const controlShift = (event.ctrlKey || event.metaKey) && !event.altKey && event.shiftKey
  if (controlShift && event.key.toLowerCase() === 'r' && screen.kind === 'visit') return referBackBegun
  if ((event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === 'n')
    return () => wentTo({ kind: 'newVisit' })
  if (!control) return undefined
  if (event.key === 'k') return paletteOpened
  if (event.key === 'o') return () => wentTo({ kind: 'visits' })
  if (event.key === ',') return () => wentTo({ kind: 'settings' })
  if (screen.kind !== 'visit') return undefined
  const tab = tabs[event.key]
  if (tab !== undefined) return () => void tabChosen(tab)
  return undefined
}

/** A dialog must be answered first: going elsewhere under it would lose what it asks. One that is going has been. */
const isUnderDialog = () =>
  document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([data-exiting] *)') !== null

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
