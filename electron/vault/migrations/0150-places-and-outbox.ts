import type { Migration } from './migration'

/** Where files are sent, what is on its way there, and what has arrived. */
export const placesAndOutbox: Migration = {
  version: 150,
  statements: `
    -- location is a folder of this computer, or an address. mark is the random id in the place's own file, by which it
    -- is known again. A place that was removed keeps its row for the history, and no password.
    CREATE TABLE place (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('folder', 'webdav')),
      location TEXT NOT NULL,
      user_name TEXT NOT NULL,
      password TEXT NOT NULL,
      mark TEXT NOT NULL CHECK (mark <> ''),
      takes_documents INTEGER NOT NULL CHECK (takes_documents IN (0, 1)),
      takes_bundles INTEGER NOT NULL CHECK (takes_bundles IN (0, 1)),
      revision INTEGER NOT NULL DEFAULT 1,
      added_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;

    -- The files themselves lie beside the database, each sealed with the key in its row. file is '' when the local copy
    -- was removed.
    CREATE TABLE outbox_content (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      size INTEGER NOT NULL CHECK (size >= 1),
      file TEXT NOT NULL,
      key TEXT NOT NULL,
      kept_at TEXT NOT NULL
    ) STRICT;

    -- One file for one place. path is where it stands there, as a JSON list of names. next_try_at is '' when trying
    -- again waits for somebody to act.
    CREATE TABLE outbox (
      id TEXT PRIMARY KEY,
      place_id TEXT NOT NULL REFERENCES place (id),
      sha256 TEXT NOT NULL REFERENCES outbox_content (sha256),
      kind TEXT NOT NULL CHECK (kind IN ('document', 'bundle')),
      visit_id TEXT NOT NULL REFERENCES visit (id),
      title TEXT NOT NULL,
      path TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'verified', 'cancelled')),
      fault TEXT NOT NULL DEFAULT '',
      attempts INTEGER NOT NULL DEFAULT 0,
      next_try_at TEXT NOT NULL,
      queued_at TEXT NOT NULL,
      sent_at TEXT NOT NULL DEFAULT '',
      verified_at TEXT NOT NULL DEFAULT '',
      revision INTEGER NOT NULL DEFAULT 1,
      UNIQUE (place_id, path)
    ) STRICT;
    CREATE INDEX outbox_waiting ON outbox (state, next_try_at);
  `,
}
