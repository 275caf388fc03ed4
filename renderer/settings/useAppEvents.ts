import type { AppEvent } from '@shared/ipc/events'
import { assertNever } from '@shared/result'
import { useEffect } from 'react'
import { call } from '../api'
import { said } from '../components/statusStore'
import { wentTo } from '../navigationStore'
import { paletteOpened } from '../search/searchStore'
import { hasUnsaved } from '../savingStore'
import { saveEverything } from '../unsaved'
import { foundLocked, locked, useVaultStore, vaultLookedAt } from '../vault/vaultStore'
import { newNoteWanted } from '../visits/newNoteWanted'
import { tabChosen } from '../visits/tabChosen'
import { shortcutsShown } from '../shortcuts/sheetStore'
import { otherWindowWrote } from '../windows/otherWindows'
import { windowsLookedAt } from '../windows/windowsStore'
import { wishedFor } from '../windows/wishedFor'

/** Does what the main process asks: save before closing, lock, and the commands of the menu. */
export const useAppEvents = () => {
  useEffect(() => {
    void windowsLookedAt()
    void vaultLookedAt()
    return window.bridge.onEvent((event) => void happened(event))
  }, [])
}

const happened = async (event: AppEvent) => {
  switch (event.kind) {
    case 'locking':
      return locked(event.because)
    case 'vaultLocked':
      return foundLocked(event.because)
    case 'closing':
      await saveEverything()
      await call('shell.readyToClose', { unsaved: hasUnsaved() })
      return undefined
    case 'menu':
      return commanded(event.command)
    case 'windows':
      return windowsLookedAt()
    case 'windowLost':
      said('A window stopped working and was closed. Everything it had saved is here.', { tone: 'problem' })
      return undefined
    case 'changed':
      return otherWindowWrote(event.noun, event.id)
    case 'wanted':
      return wishedFor(event.wish)
    default:
      return assertNever(event)
  }
}

type Command = Extract<AppEvent, { kind: 'menu' }>['command']

const commanded = (command: Command) => {
  if (command === 'shortcuts') return shortcutsShown(true)
  if (useVaultStore.getState().vault.kind !== 'unlocked') return undefined
  switch (command) {
    case 'search':
      return paletteOpened()
    case 'visits':
      return wentTo({ kind: 'visits' })
    case 'settings':
      return wentTo({ kind: 'settings' })
    case 'newNote':
      return newNoteWanted()
    case 'notes':
    case 'evidence':
    case 'findings':
    case 'letter':
      return void tabChosen(command)
    default:
      return assertNever(command)
  }
}
