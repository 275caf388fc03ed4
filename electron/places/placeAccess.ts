import type { PlaceFailure } from '@shared/places/placeFaults'
import type { Result } from '@shared/result'

/** Names from the place's own folder downwards. */
export type PlacePath = readonly string[]

export type PlaceEntry = {
  readonly name: string
  readonly size: number
  readonly isFolder: boolean
  /** Another one whenever the file is another one, by the place's own word; empty where it has none. */
  readonly version: string
}

export type Answer<T> = Promise<Result<T, PlaceFailure>>

/** The code of the error that a content throws when its own bytes cannot be had; it is no fault of the place. */
export const localCopyLost = 'LOCAL_COPY_LOST'
/** The same where this computer's own disk refuses just now: the copy may be whole. */
export const localDiskRefused = 'LOCAL_DISK_REFUSED'

/** A file to be written: its bytes once more each time it is asked for. */
export type Content = () => AsyncIterable<Uint8Array>

/**
 * The few deeds that every kind of place must do; all that makes them safe is said once, in `place.ts`. Each rejects
 * with nothing: what can go wrong is a value.
 */
export type PlaceAccess = {
  /** Whether a file of which the beginning stands there already can be gone on with. */
  readonly goesOn: boolean
  /** Whether the place's own folder is there. */
  readonly root: () => Answer<null>
  /** Nothing for a folder that is not there yet. */
  readonly list: (folder: PlacePath) => Answer<readonly PlaceEntry[]>
  /** Gives every byte in order to `take`, until that answers 'enough'. false: there is no such file. */
  readonly read: (path: PlacePath, take: (bytes: Uint8Array) => 'more' | 'enough') => Answer<boolean>
  /**
   * Writes a file, to the disk itself where the place lets us say so; `from`: so much of it stands there, whatever comes
   * after it is cut off first. Always 0 where the place cannot go on. `sent` hears how many bytes have gone.
   */
  readonly write: (
    path: PlacePath,
    content: Content,
    size: number,
    sent: (bytes: number) => void,
    from: number,
  ) => Answer<null>
  /** Gives a file another name, at once. `taken`: something has that name, and nothing was changed. */
  readonly move: (from: PlacePath, to: PlacePath) => Answer<'moved' | 'taken'>
  /** No failure where there is nothing to take away. */
  readonly remove: (path: PlacePath) => Answer<null>
  /** No failure where it is there already. */
  readonly makeFolder: (folder: PlacePath) => Answer<null>
}
