import type { Migration } from './migration'

/** What files in places were found to be, so that none is fetched again only to be found closed, or here already. */
export const bundlesInPlaces: Migration = {
  version: 162,
  statements: `
    -- A memory that can be lost: no change of anybody's, and in no log. size and version, a time or a tag by the place's
    -- own word, say whether it is still that file. hash is that of the bundle's manifest. reader is what could read it:
    -- a later one may open what this one could not.
    CREATE TABLE bundle_in_place (
      place_id TEXT NOT NULL REFERENCES place (id),
      path TEXT NOT NULL,
      size INTEGER NOT NULL,
      version TEXT NOT NULL CHECK (version <> ''),
      found TEXT NOT NULL CHECK (found IN ('bundle', 'notForUs', 'unreadable')),
      hash TEXT NOT NULL CHECK ((found = 'bundle') = (hash <> '')),
      reader INTEGER NOT NULL,
      PRIMARY KEY (place_id, path)
    ) STRICT;
  `,
}
