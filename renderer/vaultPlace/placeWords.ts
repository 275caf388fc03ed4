import type { SyncedFolder } from '@shared/vault/syncedFolder'
import type { MoveFault } from '@shared/vault/vaultPlace'
import { assertNever } from '@shared/result'
import type { ErrorWords } from '../components/State'

type SyncedWords = {
  /** What was found, of a vault that is there. */
  readonly found: string
  /** The same before there is one. */
  readonly before: string
  readonly why: string
}

/** What was found about the folder of the vault, and what may happen there. */
export const syncedWords = (synced: SyncedFolder): SyncedWords => {
  switch (synced.how) {
    case 'copied':
      return {
        found: `Your visits lie in a folder that ${synced.by} copies`,
        before: `Visitbook’s own folder is one that ${synced.by} copies`,
        why: `Visitbook writes while you type, and ${synced.by} takes its copies in between, one file after another. A file taken half-way, or put back from an older copy, may not open any more.`,
      }
    case 'network':
      return {
        found: 'Your visits lie in a folder on another computer',
        before: 'Visitbook’s own folder is on another computer',
        why: 'Visitbook writes while you type. Over a network such a file cannot be kept whole: a connection that breaks in the middle of a save can leave one that does not open any more.',
      }
    case 'roaming':
      return {
        found: 'Windows takes your visits to a server each time you sign out',
        before: 'Windows takes Visitbook’s own folder to a server each time you sign out',
        why: 'The whole file goes there at each sign-out and comes back at each sign-in. Where that is interrupted, or you sign in on two computers, one of the two states is lost.',
      }
    default:
      return assertNever(synced)
  }
}

/** Whether the text is safe, in all three cases. */
export const safeSoFar =
  'Your visits are still here and encrypted. Exported letters and bundles are welcome in such a folder: only the file that you write in is not.'

/** Why a folder cannot take the visits, on one line. */
export const faultLine = (fault: MoveFault): string => faults[fault]

/** Moving came to nothing, or cannot begin. */
export const notMovedWords = (reason: MoveFault): ErrorWords => ({
  what: 'The visits were not moved',
  safe: 'They are whole and where they were; what was begun elsewhere is not used.',
  next: faults[reason],
})

const faults: Readonly<Record<MoveFault, string>> = {
  synced:
    'This folder is copied by another program or lies on another computer too. Choose one on this computer.',
  holdsVault: 'There are visits in this folder already, which stay as they are. Choose another one.',
  notEmpty: 'Other files lie in this folder, where the visits need one to themselves. Choose another one.',
  sameFolder: 'This is the folder the visits are in, or lies in it. Choose one outside it.',
  unwritable: 'Nothing may be written there. Choose a folder of your own.',
  missing: 'The folder or its drive is not there. Connect the drive, or choose another folder.',
  diskFull: 'There is not enough room on that disk. Make room there, or choose a folder on another one.',
  copyDiffers: 'The copy does not read back as it was written. That disk may be failing: choose another one.',
  inUse:
    'Another program holds a file fast, as virus scanners and sync programs do for a while. Try again in a minute.',
  unsaved:
    'A note or letter in a window of its own has words that could not be saved. Look there, then move the visits again.',
  other: 'That disk refused it. Try again, or choose another folder.',
}
