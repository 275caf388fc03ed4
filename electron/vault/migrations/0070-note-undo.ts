import type { Migration } from './migration'

/** The steps of undo and redo of a note, for after a restart: on this device only, and gone with the note. */
export const noteUndo: Migration = {
  version: 70,
  statements: `
CREATE TABLE note_undo (
  note_key INTEGER PRIMARY KEY REFERENCES note (key) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  marks TEXT NOT NULL
) STRICT;

CREATE TABLE note_undo_step (
  note_key INTEGER NOT NULL REFERENCES note_undo (note_key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  size INTEGER NOT NULL,
  step TEXT NOT NULL,
  PRIMARY KEY (note_key, number)
) STRICT;
`,
}
