/**
 * The value from before, if what was read now says the same: what is drawn from it is not drawn anew. Both come from
 * the core, so they are plain data whose keys stand in the same order.
 */
export const keptIfSame = <T>(before: T | null | undefined, now: T): T =>
  before !== null && before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now
