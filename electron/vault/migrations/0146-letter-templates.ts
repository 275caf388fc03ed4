import type { Migration } from './migration'

/**
 * Word templates of the organisation's own, for export. Only what letters take from them is kept: not the file as it came.
 * The same one is kept once.
 */
export const letterTemplates: Migration = {
  version: 146,
  statements: `
    CREATE TABLE letter_template (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      bytes BLOB NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      -- What it holds, as it was found when it was read.
      contents TEXT NOT NULL,
      added_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX letter_template_by_content ON letter_template (sha256) WHERE deleted_at = '';
  `,
}
