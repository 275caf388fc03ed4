import type { Migration } from './migration'

/** A visit says which optional parts of the document it wants. */
export const optionalBlocks: Migration = {
  version: 20,
  statements: `ALTER TABLE visit ADD COLUMN optional_blocks TEXT NOT NULL DEFAULT '[]';`,
}
