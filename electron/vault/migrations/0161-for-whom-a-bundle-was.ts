import type { Migration } from './migration'

/** Whether colleagues have been sent everything is told by what the last bundle held and for whom it was sealed. */
export const forWhomABundleWas: Migration = {
  version: 161,
  statements: `
    -- The codes of the colleagues for whom a bundle was sealed, as a list; of bundles from before nobody knows.
    ALTER TABLE outbox ADD COLUMN sealed_for TEXT NOT NULL DEFAULT '[]';

    -- Of one's own bundle: the hash of the ids of all records that the visit had when it was made, which it has told
    -- or knew to be told; '': a colleague's bundle, or one from before.
    ALTER TABLE bundle_seen ADD COLUMN told TEXT NOT NULL DEFAULT '' CHECK (length(told) IN (0, 64));
  `,
}
