/** Makes a new UUIDv7. Passed in, so that pure functions and tests decide where ids come from. */
export type NewId = () => string
