/** A version of a framework as it is offered for a new visit. */
export type FrameworkSummary = {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly short: string
  readonly documentType: 'letter' | 'report'
  readonly graded: boolean
  readonly combinableThemes: boolean
  readonly validFrom: string
  readonly validTo: string | null
  /** Themes to choose from; empty where all areas belong to every visit. */
  readonly themes: readonly { readonly code: string; readonly title: string; readonly scope: string }[]
  readonly source: string
}
