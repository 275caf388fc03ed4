/**
 * One step in the form of the database. Released steps are never edited, and a new one comes last: only steps above the
 * version of a vault are run, so a number between older ones would never reach the vaults that exist.
 */
export type Migration = { readonly version: number; readonly statements: string }
