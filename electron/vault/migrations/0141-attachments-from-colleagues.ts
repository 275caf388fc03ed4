import type { Migration } from './migration'

/** Two laptops may have attached the same content, each under an id that notes name: both stay. */
export const attachmentsFromColleagues: Migration = {
  version: 141,
  statements: `
    DROP INDEX attachment_by_content;
    CREATE INDEX attachment_with_content ON attachment (visit_id, sha256, deleted_at);
  `,
}
