import type { Migration } from './migration'

/** The last revision of a thing that the log knows is found without reading the log: each save asks for it. */
export const revisionsInTheLog: Migration = {
  version: 159,
  statements: `
    CREATE INDEX change_of_thing ON change (entity, entity_id, revision);
  `,
}
