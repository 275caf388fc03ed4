import type { Migration } from './migration'

/** Users have note templates of their own, and a note remembers the one it was begun with. */
export const noteTemplates: Migration = {
  version: 40,
  statements: `
    -- Templates that notes were begun with. Named by their content, so that none can change.
    CREATE TABLE note_template (
      digest TEXT PRIMARY KEY,
      content TEXT NOT NULL
    ) STRICT;

    -- The templates of the user's own for a framework, over the framework's. Each state is kept; the last one is used.
    CREATE TABLE note_template_set (
      framework_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      templates TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (framework_id, revision)
    ) STRICT;

    -- '': the one that the visit's framework has for the note's activity and area.
    ALTER TABLE note ADD COLUMN template_digest TEXT NOT NULL DEFAULT '';
    ALTER TABLE note_revision ADD COLUMN template_digest TEXT NOT NULL DEFAULT '';
  `,
}
