import type { Migration } from './migration'

/** Words that are kept: of one visit, or of the user's own list. */
export const knownWords: Migration = {
  version: 30,
  statements: `
    -- visit_id is NULL for a word of the personal list, which belongs to no visit.
    CREATE TABLE known_word (
      id TEXT PRIMARY KEY,
      visit_id TEXT REFERENCES visit (id),
      word TEXT NOT NULL CHECK (word <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('identity', 'spelling')),
      reason TEXT NOT NULL,
      added_by TEXT NOT NULL,
      added_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;
    -- A word stands in a list once.
    CREATE UNIQUE INDEX living_word ON known_word (coalesce(visit_id, ''), kind, word) WHERE deleted_at = '';
  `,
}
