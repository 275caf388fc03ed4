import type { Migration } from './migration'

/** Strong evidence that stays out of the letter, each piece with why. */
export const leftOutEvidence: Migration = {
  version: 147,
  statements: `
    -- passages: those that whoever decided it saw, each with its direction, as a JSON list; what joins later is undecided.
    CREATE TABLE evidence_left_out (
      id TEXT PRIMARY KEY NOT NULL,
      visit_id TEXT NOT NULL REFERENCES visit (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      passages TEXT NOT NULL CHECK (json_array_length(passages) >= 1),
      reason TEXT NOT NULL CHECK (reason <> ''),
      decided_by TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX left_out_in_visit ON evidence_left_out (visit_id, deleted_at, decided_at, id);
  `,
}
