import type { Wish } from '../windows/place'

/** Main to window; each only says "look again". Data is fetched by a call. */
export type AppEvent =
  /** `failure`: the core stopped and was started again; all that was acknowledged as saved is on disk. */
  | { readonly kind: 'vaultLocked'; readonly because: 'idle' | 'suspend' | 'screenLock' | 'menu' | 'failure' }
  /** The lock comes next: save what is typed now. Answered by `vault.lock`. */
  | { readonly kind: 'locking'; readonly because: 'idle' | 'suspend' | 'screenLock' | 'menu' }
  /** Save what is typed, then call `shell.readyToClose`. */
  | { readonly kind: 'closing' }
  /** A window of one note or letter was opened or is gone. */
  | { readonly kind: 'windows' }
  /** Such a window broke and was closed. */
  | { readonly kind: 'windowLost' }
  /** Another window wrote, or the outbox went on: what is shown of that noun must be read again. `id` null: several, or a new one. */
  | { readonly kind: 'changed'; readonly noun: string; readonly id: string | null }
  /** To the main window, from another: go there. */
  | { readonly kind: 'wanted'; readonly wish: Wish }
  /** A command of the application menu. */
  | {
      readonly kind: 'menu'
      readonly command:
        | 'search'
        | 'newNote'
        | 'visits'
        | 'notes'
        | 'evidence'
        | 'findings'
        | 'letter'
        | 'settings'
        | 'shortcuts'
    }

/** What the preload puts into the window. */
export type Bridge = {
  readonly call: (operation: string, input: unknown) => Promise<unknown>
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void
}
