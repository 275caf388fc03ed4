/** What a window answers when it is asked to close. */
export type ReadyToClose = { readonly unsaved: boolean }
