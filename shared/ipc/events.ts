/** Main to window; each only says "look again". Data is fetched by a call. */
export type AppEvent =
  /** `failure`: the core stopped and was started again; all that was acknowledged as saved is on disk. */
  | { readonly kind: 'vaultLocked'; readonly because: 'idle' | 'suspend' | 'screenLock' | 'menu' | 'failure' }
  /** The lock comes next: save what is typed now. Answered by `vault.lock`. */
  | { readonly kind: 'locking'; readonly because: 'idle' | 'suspend' | 'screenLock' | 'menu' }
  /** Save what is typed, then call `shell.readyToClose`. */
  | { readonly kind: 'closing' }
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
