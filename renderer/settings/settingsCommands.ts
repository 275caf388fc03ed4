import { knownWordsShown } from '../language/knownWordsStore'
import { wentTo } from '../navigationStore'
import { proportionsShown } from '../proportions/proportionsStore'
import { moveShown } from '../vaultPlace/vaultPlaceStore'
import { isDoneInMain } from '../windows/windowsStore'
import { placesCommands } from '../places/placesCommands'
import type { Command } from '../search/command'
import { newRecoveryKeyAsked, passphraseChangeAsked } from '../vault/secretsStore'
import { appearanceChosen, sizeStepped, useAppearanceStore } from './appearanceStore'

const contrastToggled = () => {
  const isOn = useAppearanceStore.getState().theme === 'contrast'
  void appearanceChosen({ theme: isOn ? 'system' : 'contrast' })
}

/** What is set for all visits: the look, the words that are known, the words for proportions, the templates. */
export const settingsCommands: readonly Command[] = [
  {
    id: 'settings',
    label: 'Settings',
    also: 'preferences theme dark light frameworks idle',
    shortcut: 'settings.open',
    act: () => wentTo({ kind: 'settings' }),
  },
  {
    id: 'passphrase',
    label: 'Change the passphrase',
    also: 'password secret security settings',
    inMain: true,
    act: () => passphraseChangeAsked(),
  },
  {
    id: 'recovery-key',
    label: 'New recovery key',
    also: 'lost printed secret security settings',
    inMain: true,
    act: newRecoveryKeyAsked,
  },
  {
    id: 'known-words',
    label: 'Known words',
    also: 'spelling dictionary personal list kept identifiers names reasons',
    act: () => knownWordsShown(true),
  },
  {
    id: 'proportions',
    label: 'Words for proportions',
    also: 'tallies counts most few majority minority share table settings',
    act: () => void proportionsShown(true),
  },
  {
    id: 'move-visits',
    label: 'Move the visits to another folder',
    also: 'vault where place drive synced onedrive dropbox icloud nextcloud network',
    act: () => {
      const wish = (visitId: string) => ({ kind: 'command', visitId, command: 'move-visits' }) as const
      if (!isDoneInMain(wish)) moveShown(true)
    },
  },
  ...placesCommands,
  {
    id: 'larger',
    label: 'Larger',
    also: 'zoom in size bigger',
    keys: 'Ctrl +',
    act: () => void sizeStepped('larger'),
  },
  {
    id: 'smaller',
    label: 'Smaller',
    also: 'zoom out size',
    keys: 'Ctrl −',
    act: () => void sizeStepped('smaller'),
  },
  {
    id: 'normal-size',
    label: 'Normal size',
    also: 'zoom reset 100',
    keys: 'Ctrl 0',
    act: () => void sizeStepped('normal'),
  },
  {
    id: 'contrast',
    label: 'High contrast on or off',
    also: 'theme appearance dark light accessibility',
    act: contrastToggled,
  },
  {
    id: 'note-templates',
    label: 'Note templates',
    also: 'headings hints fields parts own pack',
    act: () => wentTo({ kind: 'noteTemplates' }),
  },
]
