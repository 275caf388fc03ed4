import type { Migration } from './migration'

/** The computers of a visit's team, by the codes that bundles are sealed for. */
export const teamComputers: Migration = {
  version: 143,
  statements: `
    -- device is '' until the computer has sent something itself.
    CREATE TABLE team_computer (
      visit_id TEXT NOT NULL REFERENCES visit (id),
      recipient TEXT NOT NULL,
      name TEXT NOT NULL,
      device TEXT NOT NULL,
      added_by TEXT NOT NULL,
      added_at TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (visit_id, recipient)
    ) STRICT, WITHOUT ROWID;
  `,
}
