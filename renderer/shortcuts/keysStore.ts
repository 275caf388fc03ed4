import type { AppError } from '@shared/ipc/errors'
import { menuShortcuts } from '@shared/settings/shortcutKeys'
import type { MenuKeys } from '@shared/settings/shortcutKeys'
import { create } from 'zustand'
import { call } from '../api'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'
import { chordForAria, chordOf, chordWords } from './chord'
import type { Press } from './chord'
import { chordFor } from './keyChange'
import type { ChangedKeys } from './keyChange'
import type { ShortcutId } from './registry'

/** The keys the user has changed; none while the vault is locked, for they are kept in it. */
export const useKeysStore = create<{ changed: ChangedKeys }>(() => ({ changed: {} }))

export const onMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

emptiedOnLock(() => became({}))

const became = (changed: ChangedKeys) => {
  useKeysStore.setState({ changed })
}

export const keysLookedAt = async () => {
  const answer = await call('settings.shortcuts', {})
  if (!answer.ok) return
  became(answer.value)
  await showInMenu(answer.value)
}

followsOthers('settings', keysLookedAt)

/** null: kept. Counts at once, in this window and in the menu. */
export const keysChanged = async (changed: ChangedKeys): Promise<AppError | null> => {
  const answer = await call('settings.setShortcuts', { keys: { ...changed } })
  if (!answer.ok) return answer.error
  became(changed)
  await showInMenu(changed)
  return null
}

const showInMenu = (changed: ChangedKeys) =>
  call('shell.setMenuKeys', {
    keys: Object.fromEntries(menuShortcuts.map((id) => [id, chordFor(id, changed)])) as MenuKeys,
  })

/** Is the key press that of the shortcut? */
export const isShortcut = (event: Press, id: ShortcutId): boolean =>
  chordOf(event, onMac) === chordFor(id, useKeysStore.getState().changed)

/** The shortcut's key as it stands on the keyboard, for words and hints: `Ctrl K`. */
export const useKeyWords = (id: ShortcutId): string =>
  useKeysStore(({ changed }) => chordWords(chordFor(id, changed), onMac))

/** The same for `aria-keyshortcuts`. */
export const useAriaKeys = (id: ShortcutId): string =>
  useKeysStore(({ changed }) => chordForAria(chordFor(id, changed), onMac))
