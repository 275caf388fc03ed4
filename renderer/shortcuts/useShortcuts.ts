import { useEffect } from 'react'
import { useNavigationStore, visitInSight, wentBack } from '../navigationStore'
import type { Screen } from '../navigationStore'
import { commands } from '../search/commands'
import { paletteOpened } from '../search/searchStore'
import { locked, useVaultStore } from '../vault/vaultStore'
import { newNoteWanted } from '../visits/newNoteWanted'
import { isShortcut, keysLookedAt } from './keysStore'
import { focusNextPane } from './nextPane'
import { shortcuts } from './registry'
import type { ShortcutId, ShortcutScope } from './registry'
import { shortcutsShown } from './sheetStore'
import { answerTo } from './useShortcut'

/** The one place where shortcuts are heard. What a widget handles itself arrives here prevented. */
export const useShortcuts = () => {
  const isUnlocked = useVaultStore(({ vault }) => vault.kind === 'unlocked')
  useEffect(() => {
    if (isUnlocked) void keysLookedAt()
  }, [isUnlocked])
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
  if (
    isShortcut(event, 'help') ||
    (event.key === '?' && !isTyping(event.target) && !isTyping(document.activeElement))
  )
    return () => shortcutsShown(true)
  if (useVaultStore.getState().vault.kind !== 'unlocked') return undefined
  if (isShortcut(event, 'vault.lock')) return () => void locked('menu')
  // A wish for a note says itself what must be answered first, and takes what is typed meanwhile.
  if (isShortcut(event, 'note.new')) return () => void newNoteWanted()
  if (isUnderDialog()) return undefined
  const { screen } = useNavigationStore.getState()
  const meant = shortcuts.find(
    ({ id, scope, plain }) => plain !== true && isShortcut(event, id) && counts(scope, screen),
  )
  return meant === undefined ? undefined : (answerTo(meant.id) ?? ownDeed(meant.id))
}

/** What needs no part of the page to be there: the commands of the palette, and a few that are no commands. */
const ownDeed = (id: ShortcutId): (() => void) | undefined => {
  if (id === 'palette.open') return paletteOpened
  if (id === 'go.back') return wentBack
  if (id === 'pane.next') return focusNextPane
  return commands.find(({ shortcut }) => shortcut === id)?.act
}

const counts = (scope: ShortcutScope, screen: Screen): boolean => {
  if (scope === 'everywhere') return true
  if (scope === 'visits') return screen.kind === 'visits'
  if (scope === 'templates') return screen.kind === 'noteTemplates'
  if (scope === 'shared') return visitInSight(screen) !== null
  if (screen.kind !== 'visit') return false
  return scope === 'visit' || (scope === 'note' ? 'notes' : scope) === screen.tab
}

/** A dialog must be answered first: going elsewhere under it would lose what it asks. One that is going has been. */
const isUnderDialog = () =>
  document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([data-exiting] *)') !== null

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
