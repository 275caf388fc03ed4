/** Names of what a redraft may change beside paragraphs: a section's heading, its grades, the order of its paragraphs. */
export const headingOrigin = (sectionId: string): string => `heading:${sectionId}`
export const rowsOrigin = (sectionId: string): string => `rows:${sectionId}`
export const orderOrigin = (sectionId: string): string => `order:${sectionId}`
