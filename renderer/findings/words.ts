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
