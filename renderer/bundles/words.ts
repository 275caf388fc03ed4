import type { ClashCard, ClashSide } from '@shared/bundles/clashCard'

/** What one person left, in words; also where they took it out or deleted the thing. */
export const sideWords = ({ kind }: Pick<ClashCard, 'kind'>, { value, words }: ClashSide): string => {
  if (kind === 'deletedAndChanged') return value === null ? 'Changed it, and it is kept.' : 'Deleted it.'
  if (value === null) return 'Took it out.'
  return words === '' ? '(nothing)' : words
}
