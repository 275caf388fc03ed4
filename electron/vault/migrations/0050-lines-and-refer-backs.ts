import type { Migration } from './migration'

/** Lines of enquiry with their passages and what was decided of them; refer-backs, which belong to nothing else. */
export const linesAndReferBacks: Migration = {
  version: 50,
  statements: `
    -- origin is JSON: where the question comes from, null when the team asked it. area is '' for none.
    CREATE TABLE line_of_enquiry (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES visit (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      position INTEGER NOT NULL,
      question TEXT NOT NULL,
      area TEXT NOT NULL,
      origin TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'dropped')),
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT '',
      deleted_because TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX line_in_visit ON line_of_enquiry (visit_id, deleted_at, position, id);

    -- A passage stands on one side of a line, once.
    CREATE TABLE line_passage (
      line_id TEXT NOT NULL REFERENCES line_of_enquiry (id),
      passage_id TEXT NOT NULL REFERENCES passage (id),
      side TEXT NOT NULL CHECK (side IN ('for', 'against')),
      position INTEGER NOT NULL,
      PRIMARY KEY (line_id, passage_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX line_of_passage ON line_passage (passage_id);

    -- Every change of state, with who made it and why: never changed, never taken out.
    CREATE TABLE line_state (
      line_id TEXT NOT NULL REFERENCES line_of_enquiry (id),
      position INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'dropped')),
      reason TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (line_id, position)
    ) STRICT, WITHOUT ROWID;

    -- Never read by anything but its own operations: see electron/referBacks.
    CREATE TABLE refer_back (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES visit (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      raised_at TEXT NOT NULL,
      -- Derived from the content, for the count of what waits.
      state TEXT NOT NULL CHECK (state IN ('untold', 'waiting', 'answered', 'closed')),
      content TEXT NOT NULL,
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT '',
      deleted_because TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX refer_back_in_visit ON refer_back (visit_id, deleted_at, raised_at, id);

    CREATE TABLE refer_back_revision (
      refer_back_id TEXT NOT NULL REFERENCES refer_back (id),
      revision INTEGER NOT NULL,
      checkpoint INTEGER NOT NULL CHECK (checkpoint IN (0, 1)),
      saved_at TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (refer_back_id, revision)
    ) STRICT, WITHOUT ROWID;
  `,
}
