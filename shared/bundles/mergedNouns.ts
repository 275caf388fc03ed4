/** What a merge, its undoing and a settled overlap may have written: whoever shows one of these looks again. */
export const mergedNouns = [
  'visits',
  'notes',
  'attachments',
  'findings',
  'judgements',
  'proportions',
  'enquiries',
  'voices',
  'knownWords',
  'contradictions',
  'letters',
  'leftOut',
  'referBacks',
] as const
