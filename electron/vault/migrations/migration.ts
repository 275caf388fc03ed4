/** One step in the form of the database. Released steps are never edited; versions rise by ten. */
export type Migration = { readonly version: number; readonly statements: string }
