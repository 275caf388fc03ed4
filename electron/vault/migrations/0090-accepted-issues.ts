import type { Migration } from './migration'

/** Issues of a letter that somebody lets stand, and why. */
export const acceptedIssues: Migration = {
  version: 90,
  statements: `
    -- paragraph_id is '' for an issue of the letter as a whole. It holds for the quoted words only.
    CREATE TABLE accepted_issue (
      id TEXT PRIMARY KEY NOT NULL,
      letter_id TEXT NOT NULL REFERENCES letter (id),
      rule TEXT NOT NULL CHECK (rule <> ''),
      paragraph_id TEXT NOT NULL,
      quote TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      accepted_by TEXT NOT NULL,
      accepted_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX standing_acceptance ON accepted_issue (letter_id, rule, paragraph_id, quote)
      WHERE deleted_at = '';
  `,
}
