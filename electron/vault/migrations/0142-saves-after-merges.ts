import type { Migration } from './migration'

/**
 * What a revision of a thing rested on when something came between it and the next: a save that goes on from it, in an
 * editor that was open meanwhile, is then told as a change beside the other one and not refused.
 */
export const savesAfterMerges: Migration = {
  version: 142,
  statements: `
    -- heads is a JSON list of ids of shared_record.
    CREATE TABLE shared_base (
      visit_id TEXT NOT NULL REFERENCES visit (id),
      entity TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      heads TEXT NOT NULL,
      PRIMARY KEY (visit_id, entity, entity_id, revision)
    ) STRICT, WITHOUT ROWID;
  `,
}
