import type { PlaceFault } from '../places/placeFaults'
import type { MoveFault } from '../vault/vaultPlace'

/**
 * Every expected failure that can reach the window. Carries what the screen needs to say what happened, whether the
 * user's text is safe and what to do next; never note text, names, paths or keys.
 */
export type AppError =
  | { readonly kind: 'invalidRequest'; readonly operation: string; readonly issues: readonly string[] }
  | { readonly kind: 'unexpected'; readonly reference: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'wrongPassphrase'; readonly attempts: number }
  | { readonly kind: 'wrongRecoveryKey' }
  | { readonly kind: 'vaultMissing' }
  | { readonly kind: 'vaultDamaged'; readonly part: 'header' | 'database' }
  | { readonly kind: 'vaultFromNewerVersion'; readonly version: number; readonly known: number }
  | { readonly kind: 'vaultExists' }
  /** Another Visitbook has it open: of another profile or account, or on another computer. */
  | { readonly kind: 'vaultInUse' }
  /** The vault was moved, and is not where it was moved to. */
  | { readonly kind: 'vaultAway' }
  /** The folder cannot take the vault; it is where it was. */
  | { readonly kind: 'vaultNotMoved'; readonly reason: MoveFault }
  /** The folder cannot take the first vault, and none was made. */
  | { readonly kind: 'vaultNotMade'; readonly reason: MoveFault }
  /** There is no vault in the folder, or another one than ours. */
  | { readonly kind: 'notThisVault' }
  | {
      readonly kind: 'notFound'
      readonly noun:
        | 'visit'
        | 'note'
        | 'finding'
        | 'letter'
        | 'framework'
        | 'passage'
        | 'version'
        | 'line of enquiry'
        | 'refer-back'
        | 'acceptance'
        | 'place'
        | 'file in the outbox'
        | 'attachment'
        | 'known word'
        | 'kept number'
        | 'comment'
        | 'comment of the authority'
        | 'settled contradiction'
        | 'decision to leave out'
        | 'Word template'
        | 'bundle'
        | 'computer'
    }
  | {
      readonly kind: 'stale'
      readonly noun:
        | 'visit'
        | 'note'
        | 'finding'
        | 'letter'
        | 'line of enquiry'
        | 'refer-back'
        | 'kept number'
        | 'settled contradiction'
        | 'decision to leave out'
        | 'set of note templates'
        | 'comment of the authority'
      readonly storedRevision: number
    }
  | { readonly kind: 'letterExists' }
  | { readonly kind: 'letterFinal' }
  /** A step back between stages was asked for without saying why. */
  | { readonly kind: 'reasonMissing' }
  /** Something stands against making it final: the words of each. */
  | { readonly kind: 'notFinalYet'; readonly because: readonly string[] }
  /** A file that the user chose cannot be used: what and where, as the file's own words for its places. */
  | { readonly kind: 'unusableFile'; readonly problems: readonly FileProblem[] }
  | {
      readonly kind: 'notExported'
      readonly reason:
        'diskFull' | 'readOnly' | 'missingFolder' | 'inUse' | 'inTheWay' | 'readBackDiffers' | 'other'
    }
  /** A file did not come into the vault; nothing of it is there. `limit` and `freeSpace` in bytes. */
  | {
      readonly kind: 'notAttached'
      readonly reason:
        'tooLarge' | 'empty' | 'diskNearlyFull' | 'diskFull' | 'changed' | 'readBackDiffers' | 'tooMany'
      readonly limit: number | null
      readonly freeSpace: number | null
    }
  | { readonly kind: 'attachmentDamaged'; readonly part: 'missing' | 'content' }
  /** The disk does not let it be read, and nobody knows whether it is whole: no bundle is made without it. */
  | { readonly kind: 'attachmentUnreadable'; readonly attachmentId: string }
  /** A copy without metadata cannot be made: the format is another one, or the file breaks its rules. */
  | { readonly kind: 'notStripped' }
  /** A colleague's bundle cannot be used; nothing of it was taken. */
  | {
      readonly kind: 'bundleRefused'
      readonly reason:
        'notForThisComputer' | 'wrongPassphrase' | 'nothingToMerge' | 'newerVersion' | 'damaged'
    }
  /** A place cannot be used: what stands in the way, never where the place is. */
  | { readonly kind: 'placeFault'; readonly fault: PlaceFault }
  /** The folder or server is a place of this vault already. */
  | { readonly kind: 'placeKnown' }
  /** An exported file is where it was saved, and not in the outbox. */
  | { readonly kind: 'notQueued' }
  /** The copy that goes before a merge could not be made whole: nothing was merged. */
  | { readonly kind: 'notBackedUp'; readonly reason: 'diskFull' | 'copyDiffers' | 'other' }
  | { readonly kind: 'diskFull' }
  /** The disk of this computer refused a file of the vault; what was asked for is not done. */
  | { readonly kind: 'diskRefused'; readonly reason: 'failing' | 'noRights' | 'inUse' }

/** `place` is a path in the file such as `notes[3].passages[0].quote`, or `line 4, column 12`. */
export type FileProblem = { readonly place: string; readonly message: string }
