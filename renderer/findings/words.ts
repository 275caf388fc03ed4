import type { FindingKind } from '@shared/findings/finding'

export const kindWords: Readonly<Record<FindingKind, string>> = {
  strength: 'Strength',
  improvement: 'Area for improvement',
  'priority-action': 'Priority action',
  context: 'Context',
}

/** "1 passage", "4 passages". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`

/** Codes of areas, each once and in an order that does not change with the notes: the same as long as none is added. */
export const usedAreas = (codes: readonly string[]) => [...new Set(codes)].sort().join(' ')
