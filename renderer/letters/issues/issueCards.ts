import type { Issue } from '@shared/letters/issue'
import { issueKey } from './issueOrder'

/** The card of an issue in the list, if it is listed. */
export const cardOf = (issue: Issue): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('.issue-card')]
    .find((card) => card.dataset.issue === issueKey(issue))
    ?.querySelector<HTMLElement>('.issue') ?? null

/** Before a card goes: the keyboard goes on at its neighbour, or answers that there is none. */
export const wentToNeighbour = (issue: Issue): boolean => {
  const cards = [...document.querySelectorAll<HTMLElement>('.issue-card')]
  const at = cards.findIndex((card) => card.dataset.issue === issueKey(issue))
  const neighbour = cards[at + 1] ?? cards[at - 1]
  const target = neighbour?.querySelector<HTMLElement>('button')
  target?.focus()
  return target !== null && target !== undefined
}
