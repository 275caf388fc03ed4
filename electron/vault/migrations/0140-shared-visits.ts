import type { Migration } from './migration'

/** What devices exchange of a visit, which bundles brought it, and what puts a merge back. */
export const sharedVisits: Migration = {
  version: 140,
  statements: `
    -- Records of changes, one's own and colleagues', as lines of bundles hold them (shared/bundles/bundleFormat.ts).
    -- What a visit shows follows from them. The id is the hash of the line.
    CREATE TABLE shared_record (
      id TEXT PRIMARY KEY CHECK (length(id) = 64),
      visit_id TEXT NOT NULL REFERENCES visit (id),
      device_id TEXT NOT NULL CHECK (device_id <> ''),
      counter INTEGER NOT NULL CHECK (counter >= 1),
      entity TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      -- Of a newer version: kept as it is and passed on.
      parked INTEGER NOT NULL CHECK (parked IN (0, 1)),
      line TEXT NOT NULL
    ) STRICT;
    CREATE INDEX shared_record_of_thing ON shared_record (visit_id, entity, entity_id);

    -- How a thing stood when its records told everything of it: its revision and deletion, as one text.
    CREATE TABLE shared_thing (
      visit_id TEXT NOT NULL REFERENCES visit (id),
      entity TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      recorded TEXT NOT NULL,
      PRIMARY KEY (visit_id, entity, entity_id)
    ) STRICT, WITHOUT ROWID;

    -- Bundles that were read, by the hash of their manifest; exchange is what that says of the exchange.
    CREATE TABLE bundle_seen (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      visit_id TEXT NOT NULL REFERENCES visit (id),
      device_id TEXT NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      exchange TEXT NOT NULL,
      seen_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX bundle_of_visit ON bundle_seen (visit_id, device_id, sequence);

    -- undone_at is '' while it stands. last_change is the change log's last number when it was done.
    CREATE TABLE merge (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      last_change INTEGER NOT NULL,
      words TEXT NOT NULL,
      merged_at TEXT NOT NULL,
      undone_at TEXT NOT NULL DEFAULT ''
    ) STRICT;

    -- The rows as they were before a merge, as statements that put them back, to be run from the last to the first.
    CREATE TABLE merge_undo (
      merge_id TEXT NOT NULL REFERENCES merge (id),
      number INTEGER NOT NULL,
      statement TEXT NOT NULL,
      PRIMARY KEY (merge_id, number)
    ) STRICT;
  `,
}
