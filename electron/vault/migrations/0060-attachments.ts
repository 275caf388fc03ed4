import type { Migration } from './migration'

/**
 * Files that belong to a visit. Their bytes lie beside the database, each sealed with the key in its row: without the
 * database, nobody can open them. The same content is kept once in a visit.
 */
export const attachments: Migration = {
  version: 60,
  statements: `
    CREATE TABLE attachment (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES visit (id),
      -- Where it was attached first; notes that show it name it in their documents.
      note_id TEXT NOT NULL REFERENCES note (id),
      name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 1),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      file TEXT NOT NULL UNIQUE,
      key TEXT NOT NULL,
      added_at TEXT NOT NULL,
      added_by TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT '',
      deleted_because TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX attachment_by_content ON attachment (visit_id, sha256) WHERE deleted_at = '';
  `,
}
