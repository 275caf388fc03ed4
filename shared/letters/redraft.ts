/**
 * What drafting again would do to a letter that has been edited. Nothing in it is applied until the user accepts it,
 * by origin. Text that the user has changed is never replaced: `conflict` shows both.
 */
export type RedraftProposal =
  | {
      readonly kind: 'add'
      readonly origin: string
      readonly sectionId: string
      readonly heading: string
      readonly text: string
    }
  | {
      readonly kind: 'change'
      readonly origin: string
      readonly sectionId: string
      readonly heading: string
      readonly before: string
      readonly text: string
    }
  /** The user's own words stand in the letter, and the draft would now say something else than it said then. */
  | {
      readonly kind: 'conflict'
      readonly origin: string
      readonly sectionId: string
      readonly heading: string
      readonly before: string
      readonly text: string
    }
  /** Its finding is gone, or is no longer of that kind. */
  | {
      readonly kind: 'remove'
      readonly origin: string
      readonly sectionId: string
      readonly heading: string
      readonly before: string
    }

export type RedraftPlan = { readonly proposals: readonly RedraftProposal[] }
