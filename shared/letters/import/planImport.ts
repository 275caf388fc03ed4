import type { LetterContent } from '../letter'
import type { PrintedPart } from '../printedParts'
import { alignPieces } from './alignPieces'
import type { Group } from './alignPieces'
import { letterSlots, pieceOf } from './letterSlots'
import type { Piece, Slot } from './letterSlots'
import { plainText, wordBag } from './similarity'

/**
 * What colleagues did to one place of the letter. `fixed`: shown, but not to be taken over, as grades, notes and the
 * parts of a document are set in the app. `before` and `after` hold the whole words of either side.
 */
export type ImportChange = {
  readonly id: string
  readonly kind: 'reword' | 'move' | 'split' | 'join' | 'add' | 'remove' | 'heading' | 'fixed'
  /** The heading it stands under in the letter, or in the document where it is new. */
  readonly heading: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** How many passages the words rested on. */
  readonly sources: number
}

/** One place of the document in its order, and the change it makes; null: it says what the letter says. */
export type ImportStep = {
  readonly group: Group
  readonly change: ImportChange | null
}

export type ImportPlan = {
  readonly slots: readonly Slot[]
  readonly items: readonly Piece[]
  /** In the order of the document; what was removed stands behind what it followed. */
  readonly steps: readonly ImportStep[]
  readonly changes: readonly ImportChange[]
  /** The share of the letter's words that stand in parts found again: little of it, and it is another document. */
  readonly found: number
}

/** Of a letter that was edited, however hard, most parts are found again. */
const leastFound = 0.25
const longestHeading = 1_000

/** What a document that came back would change in the letter, place by place. */
export const planImport = (content: LetterContent, parts: readonly PrintedPart[]): ImportPlan => {
  const slots = letterSlots(content)
  const items = parts.map(pieceOf).filter(({ text }) => text.trim() !== '')
  const groups = inReadingOrder(alignPieces(slots, items))
  const headingOf = new Map(content.sections.map(({ id, heading }) => [id, heading]))
  const sourcesOf = new Map(
    content.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id, sources }) => [id, sources.length])),
  )
  let heading = ''
  let count = 0
  const steps = groups.map((group): ImportStep => {
    const own = group.slots.map((at) => slots[at]).filter((slot) => slot !== undefined)
    const came = group.items.map((at) => items[at]).filter((item) => item !== undefined)
    if (came[0]?.kind === 'heading') heading = came[0].text
    const kind = kindOf(own, came, group.moved)
    if (kind === null) return { group, change: null }
    count += 1
    const [first] = own
    return {
      group,
      change: {
        id: String(count),
        kind,
        heading: (first === undefined ? '' : headingOf.get(first.sectionId)) || heading,
        before: own.map(({ text }) => text),
        after: came.map(({ text }) => text),
        sources: own.reduce((sum, { paragraphId }) => sum + (sourcesOf.get(paragraphId) ?? 0), 0),
      },
    }
  })
  return {
    slots,
    items,
    steps,
    changes: steps.flatMap(({ change }) => (change === null ? [] : [change])),
    found: shareFound(slots, groups),
  }
}

/** Whether the document is this letter at all. */
export const isOfLetter = ({ found }: Pick<ImportPlan, 'found'>): boolean => found >= leastFound

const kindOf = (
  own: readonly Slot[],
  came: readonly Piece[],
  moved: boolean,
): ImportChange['kind'] | null => {
  const [first] = own
  const [other] = came
  if (first === undefined) return other?.kind === 'fixed' ? 'fixed' : 'add'
  if (other === undefined) return first.kind === 'text' ? 'remove' : 'fixed'
  if (own.length > 1) return 'join'
  if (came.length > 1) return 'split'
  if (moved) return 'move'
  if (plainText(first.text) === plainText(other.text)) return null
  if (first.kind === 'heading') return other.text.length <= longestHeading ? 'heading' : 'fixed'
  return first.kind === 'fixed' ? 'fixed' : 'reword'
}

/** By their places in the document; what only the letter has stands behind what it followed there. */
const inReadingOrder = (groups: readonly Group[]): readonly Group[] => {
  const itemOf = new Map(
    groups.flatMap(({ slots, items, moved }) =>
      moved || items.length === 0 ? [] : slots.map((slot) => [slot, items.at(-1) ?? 0] as const),
    ),
  )
  const placeOf = ({ slots, items }: Group): number => {
    if (items[0] !== undefined) return items[0]
    for (let slot = (slots[0] ?? 0) - 1; slot >= 0; slot -= 1) {
      const item = itemOf.get(slot)
      if (item !== undefined) return item + 0.5
    }
    return -1
  }
  return groups
    .map((group) => ({ group, place: placeOf(group) }))
    .sort((a, b) => a.place - b.place || (a.group.slots[0] ?? 0) - (b.group.slots[0] ?? 0))
    .map(({ group }) => group)
}

const shareFound = (slots: readonly Slot[], groups: readonly Group[]): number => {
  const words = slots.map(({ kind, text }) => (kind === 'fixed' ? 0 : wordBag(text).size))
  const all = words.reduce((sum, count) => sum + count, 0)
  const found = groups
    .filter(({ items }) => items.length > 0)
    .flatMap((group) => group.slots)
    .reduce((sum, slot) => sum + (words[slot] ?? 0), 0)
  return all === 0 ? 0 : found / all
}
