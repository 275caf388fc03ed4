import type { Migration } from './migration'

/** How many people were spoken with and records read: in each note, and as the team keeps it by hand. */
export const voiceCounts: Migration = {
  version: 45,
  statements: `
    -- 0: nobody counted. Whether it is of people or of records, the activity says.
    ALTER TABLE note ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;

    -- day is '' for a number of no one day; a number below zero takes off what the notes count twice.
    CREATE TABLE visit_voice (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES visit (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      voice_group TEXT NOT NULL CHECK (voice_group <> ''),
      number INTEGER NOT NULL CHECK (number <> 0),
      day TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source <> ''),
      kept_by TEXT NOT NULL,
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX voice_in_visit ON visit_voice (visit_id, deleted_at, created_at, id);

    -- What it said before: a number of the team can be followed back.
    CREATE TABLE visit_voice_revision (
      voice_id TEXT NOT NULL REFERENCES visit_voice (id),
      revision INTEGER NOT NULL,
      content TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (voice_id, revision)
    ) STRICT, WITHOUT ROWID;
  `,
}
