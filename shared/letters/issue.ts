/** What a check has to say. Rule ids are `family.name`: identity, evidence, proportion, style, structure, grade, date. */
export type Issue = {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  /** One sentence: what is wrong and why it matters. */
  readonly message: string
  /** The words it is about, and where they start in the text that was checked, in UTF-16 units. */
  readonly quote: string
  readonly offset: number
  /** The paragraph it stands in, when a letter was checked. */
  readonly paragraphId?: string
}
