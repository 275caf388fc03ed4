import type { Migration } from './migration'

/**
 * Stages of a letter between draft and final, who took each step, comments on its paragraphs, and what the authority
 * says of its facts. A column with a check cannot be changed: a new one takes its place, and no key is touched.
 */
export const letterStages: Migration = {
  version: 110,
  statements: `
    ALTER TABLE letter ADD COLUMN new_stage TEXT NOT NULL DEFAULT 'draft'
      CHECK (new_stage IN ('draft', 'team-check', 'quality-assurance', 'factual-accuracy', 'final'));
    UPDATE letter SET new_stage = stage;
    ALTER TABLE letter DROP COLUMN stage;
    ALTER TABLE letter RENAME COLUMN new_stage TO stage;

    -- '' for those from before: nobody was named then.
    ALTER TABLE letter_revision ADD COLUMN saved_by TEXT NOT NULL DEFAULT '';

    -- revision is the one that the step made.
    CREATE TABLE letter_stage_step (
      letter_id TEXT NOT NULL REFERENCES letter (id),
      revision INTEGER NOT NULL,
      from_stage TEXT NOT NULL,
      to_stage TEXT NOT NULL CHECK (to_stage <> from_stage),
      taken_by TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (letter_id, revision)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO letter_stage_step (letter_id, revision, from_stage, to_stage, taken_by, reason, at)
      SELECT letter_id, revision, before, stage, '', reason, saved_at
      FROM (SELECT *, lag(stage) OVER (PARTITION BY letter_id ORDER BY revision) AS before FROM letter_revision)
      WHERE before <> stage;

    -- paragraph_id is where it was written, place_id where that paragraph's words are now ('' when they are gone), and
    -- quote what they last were.
    CREATE TABLE letter_comment (
      id TEXT PRIMARY KEY,
      letter_id TEXT NOT NULL REFERENCES letter (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      paragraph_id TEXT NOT NULL,
      place_id TEXT NOT NULL,
      quote TEXT NOT NULL,
      resolved_by TEXT NOT NULL DEFAULT '',
      resolved_at TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX comment_on_letter ON letter_comment (letter_id, deleted_at, created_at, id);

    CREATE TABLE letter_comment_entry (
      comment_id TEXT NOT NULL REFERENCES letter_comment (id),
      position INTEGER NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      at TEXT NOT NULL,
      PRIMARY KEY (comment_id, position)
    ) STRICT, WITHOUT ROWID;

    -- What the authority says of the facts, in its own words, and the answer to it. verdict is '' until it is answered.
    CREATE TABLE accuracy_comment (
      id TEXT PRIMARY KEY,
      letter_id TEXT NOT NULL REFERENCES letter (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      position INTEGER NOT NULL,
      paragraph_number TEXT NOT NULL,
      quoted TEXT NOT NULL,
      comment TEXT NOT NULL,
      evidence TEXT NOT NULL,
      paragraph_id TEXT NOT NULL,
      place_id TEXT NOT NULL,
      quote TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('', 'accepted', 'in-part', 'not-accepted')),
      response TEXT NOT NULL,
      answered_by TEXT NOT NULL,
      answered_at TEXT NOT NULL,
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL DEFAULT '',
      deleted_by TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX accuracy_of_letter ON accuracy_comment (letter_id, deleted_at, position, id);

    -- What the answer said before.
    CREATE TABLE accuracy_comment_revision (
      comment_id TEXT NOT NULL REFERENCES accuracy_comment (id),
      revision INTEGER NOT NULL,
      content TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (comment_id, revision)
    ) STRICT, WITHOUT ROWID;
  `,
}
