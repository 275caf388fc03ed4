import type { Migration } from './migration'

/**
 * First form of the database: visits, evidence notes, findings and letters, the log of all changes, search over
 * notes. Frozen: a later change of the form is a later migration.
 */
export const visitsToLetters: Migration = {
  version: 10,
  statements: `
    CREATE TABLE device (
      id TEXT PRIMARY KEY,
      added_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Append-only: what was written when, on which device. Each entry holds the hash of the one before it.
    CREATE TABLE change (
      device_id TEXT NOT NULL REFERENCES device (id),
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      entity TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      action TEXT NOT NULL,
      base_revision INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32),
      previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
      at TEXT NOT NULL,
      PRIMARY KEY (device_id, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change
      BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
    CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
      BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

    -- Packs that the user added, as they came.
    CREATE TABLE framework_file (
      id TEXT PRIMARY KEY,
      content TEXT NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT;

    -- Packs that visits were made with, one version applied. Named by their content, so that none can change.
    CREATE TABLE framework_pack (
      digest TEXT PRIMARY KEY,
      id TEXT NOT NULL,
      version TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT;

    CREATE TABLE visit (
      id TEXT PRIMARY KEY,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      pack_digest TEXT NOT NULL REFERENCES framework_pack (digest),
      authority_name TEXT NOT NULL,
      authority_short_name TEXT NOT NULL,
      letter_date TEXT NOT NULL,
      include_leaders INTEGER NOT NULL CHECK (include_leaders IN (0, 1)),
      scope TEXT NOT NULL,
      -- Lists that are read and written whole and never searched are JSON.
      themes TEXT NOT NULL,
      addressee TEXT NOT NULL,
      terms TEXT NOT NULL,
      acronyms TEXT NOT NULL,
      previous TEXT NOT NULL,
      facts TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE visit_date (
      visit_id TEXT NOT NULL REFERENCES visit (id),
      position INTEGER NOT NULL,
      first_day TEXT NOT NULL,
      last_day TEXT NOT NULL,
      PRIMARY KEY (visit_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE visit_team (
      visit_id TEXT NOT NULL REFERENCES visit (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      PRIMARY KEY (visit_id, position)
    ) STRICT, WITHOUT ROWID;

    -- deleted_at is '' while the note lives. Texts are kept apart, so that lists read small rows only.
    CREATE TABLE note (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      visit_id TEXT NOT NULL REFERENCES visit (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      area TEXT NOT NULL,
      activity TEXT NOT NULL,
      role TEXT NOT NULL,
      team TEXT NOT NULL,
      case_code TEXT NOT NULL,
      tallies TEXT NOT NULL,
      leaders_knew TEXT NOT NULL,
      excerpt TEXT NOT NULL,
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT '',
      deleted_because TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX note_in_visit ON note (visit_id, deleted_at, at, id);

    CREATE TABLE note_content (
      note_key INTEGER PRIMARY KEY REFERENCES note (key),
      document TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE note_revision (
      note_key INTEGER NOT NULL REFERENCES note (key),
      revision INTEGER NOT NULL,
      checkpoint INTEGER NOT NULL CHECK (checkpoint IN (0, 1)),
      saved_at TEXT NOT NULL,
      fields TEXT NOT NULL,
      passages TEXT NOT NULL,
      document TEXT NOT NULL,
      UNIQUE (note_key, revision)
    ) STRICT;

    CREATE VIRTUAL TABLE note_fts USING fts5 (
      text,
      content = 'note_content',
      content_rowid = 'note_key',
      prefix = '2 3',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER note_content_is_found AFTER INSERT ON note_content BEGIN
      INSERT INTO note_fts (rowid, text) VALUES (new.note_key, new.text);
    END;
    CREATE TRIGGER note_content_is_found_anew AFTER UPDATE OF text ON note_content
      WHEN old.text IS NOT new.text
    BEGIN
      INSERT INTO note_fts (note_fts, rowid, text) VALUES ('delete', old.note_key, old.text);
      INSERT INTO note_fts (rowid, text) VALUES (new.note_key, new.text);
    END;
    CREATE TRIGGER note_content_is_not_found AFTER DELETE ON note_content BEGIN
      INSERT INTO note_fts (note_fts, rowid, text) VALUES ('delete', old.note_key, old.text);
    END;

    CREATE TABLE passage (
      id TEXT PRIMARY KEY,
      note_key INTEGER NOT NULL REFERENCES note (key),
      position INTEGER NOT NULL,
      block_id TEXT NOT NULL,
      quote TEXT NOT NULL,
      direction TEXT NOT NULL,
      prompts TEXT NOT NULL,
      gone INTEGER NOT NULL CHECK (gone IN (0, 1))
    ) STRICT;
    CREATE INDEX passage_in_note ON passage (note_key, position);

    CREATE TABLE finding (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES visit (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      position INTEGER NOT NULL,
      area TEXT NOT NULL,
      kind TEXT NOT NULL,
      headline INTEGER NOT NULL CHECK (headline IN (0, 1)),
      text TEXT NOT NULL,
      reason TEXT NOT NULL,
      signed_off_by TEXT NOT NULL,
      national_framework TEXT NOT NULL,
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT '',
      deleted_because TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX finding_in_visit ON finding (visit_id, deleted_at, position, id);

    CREATE TABLE finding_passage (
      finding_id TEXT NOT NULL REFERENCES finding (id),
      position INTEGER NOT NULL,
      passage_id TEXT NOT NULL REFERENCES passage (id),
      PRIMARY KEY (finding_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX finding_of_passage ON finding_passage (passage_id);

    -- A judgement that was taken away keeps its row with an empty grade.
    CREATE TABLE judgement (
      visit_id TEXT NOT NULL REFERENCES visit (id),
      area TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      grade TEXT NOT NULL,
      rationale TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (visit_id, area)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE judgement_passage (
      visit_id TEXT NOT NULL,
      area TEXT NOT NULL,
      position INTEGER NOT NULL,
      passage_id TEXT NOT NULL REFERENCES passage (id),
      PRIMARY KEY (visit_id, area, position),
      FOREIGN KEY (visit_id, area) REFERENCES judgement (visit_id, area)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX judgement_of_passage ON judgement_passage (passage_id);

    CREATE TABLE letter (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL UNIQUE REFERENCES visit (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      stage TEXT NOT NULL CHECK (stage IN ('draft', 'final')),
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT;

    CREATE TABLE letter_revision (
      letter_id TEXT NOT NULL REFERENCES letter (id),
      revision INTEGER NOT NULL,
      checkpoint INTEGER NOT NULL CHECK (checkpoint IN (0, 1)),
      stage TEXT NOT NULL,
      reason TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      content TEXT NOT NULL,
      UNIQUE (letter_id, revision)
    ) STRICT;

    -- Every note revision and passage that any revision of a letter has cited: these are never dropped.
    CREATE TABLE letter_source (
      passage_id TEXT NOT NULL,
      note_id TEXT NOT NULL,
      note_revision INTEGER NOT NULL,
      letter_id TEXT NOT NULL REFERENCES letter (id),
      PRIMARY KEY (passage_id, note_id, note_revision, letter_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letter_source_of_note ON letter_source (note_id, note_revision);
  `,
}
