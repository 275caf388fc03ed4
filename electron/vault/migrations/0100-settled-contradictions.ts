import type { Migration } from './migration'

/** Contradictions in the notes that somebody has settled, each with why; and when a priority action was signed off. */
export const settledContradictions: Migration = {
  version: 100,
  statements: `
    -- fingerprint: what stood against each other when it was settled, as a JSON list; what joins later opens it again.
    CREATE TABLE contradiction_settled (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES visit (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      contradiction TEXT NOT NULL CHECK (contradiction <> ''),
      fingerprint TEXT NOT NULL CHECK (json_array_length(fingerprint) >= 2),
      reason TEXT NOT NULL CHECK (reason <> ''),
      settled_by TEXT NOT NULL,
      settled_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX contradiction_in_visit ON contradiction_settled (visit_id, deleted_at, settled_at, id);

    -- '': not signed off, or signed off before the time was kept.
    ALTER TABLE finding ADD COLUMN signed_off_at TEXT NOT NULL DEFAULT '';
  `,
}
