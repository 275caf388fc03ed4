/** A word for a proportion and the shares it can stand for, in per cent. */
export type ProportionWord = { readonly words: string; readonly from: number; readonly to: number }

/**
 * Which shares a word can carry. Ofsted's own table was not found; these are the published ones of Education Scotland
 * ([S30], domain.md 2.5), with five points of grace at each end, because samples are small and words are judgements.
 */
export const proportionTable: readonly ProportionWord[] = [
  { words: 'almost all', from: 85, to: 100 },
  { words: 'vast majority|large majority', from: 75, to: 100 },
  { words: 'most', from: 60, to: 100 },
  { words: 'majority', from: 45, to: 95 },
  { words: 'minority|less than half|fewer than half', from: 5, to: 52 },
  { words: 'few|small number|small minority', from: 0, to: 30 },
  { words: 'all|every', from: 100, to: 100 },
  { words: 'none|no', from: 0, to: 0 },
]
