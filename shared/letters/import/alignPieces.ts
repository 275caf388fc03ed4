import { diffArrays } from 'diff'
import { alignGap } from './alignGap'
import type { Piece } from './letterSlots'
import { plainText, similarity, wordBag } from './similarity'

/**
 * Parts of the letter and parts of the document that belong together, by their places. Neither side empty: the same
 * part, reworded, cut in two or joined. `moved`: it stands in another order than in the letter.
 */
export type Group = {
  readonly slots: readonly number[]
  readonly items: readonly number[]
  readonly moved: boolean
}

/** What moved and was reworded too must be alike in more than turns of speech. */
const movedLikeness = 0.6
const movedWords = 4
/** More pairs than this are not compared; what is left of such a document stands as removed and added. */
const mostPairs = 250_000

/**
 * Which part of a document is which part of the letter: equal ones in their order first, then equal ones that moved,
 * then alike ones in their order, then alike ones that moved. Every part of either side is in exactly one group.
 */
export const alignPieces = (slots: readonly Piece[], items: readonly Piece[]): readonly Group[] => {
  const slotKeys = slots.map(keyOf)
  const itemKeys = items.map(keyOf)
  const groups: Group[] = []
  const itemOf = inOrder({ pieces: slots, keys: slotKeys }, { pieces: items, keys: itemKeys })
  const takenItems = new Set(itemOf.values())
  const take = (group: Group): void => {
    groups.push(group)
    for (const item of group.items) takenItems.add(item)
  }
  for (const [slot, item] of itemOf) take({ slots: [slot], items: [item], moved: false })
  const takenSlots = new Set(itemOf.keys())

  const waiting = new Map<string, number[]>()
  items.forEach((piece, item) => {
    if (takenItems.has(item) || piece.kind === 'fixed') return
    const key = `${piece.kind} ${itemKeys[item]}`
    waiting.set(key, [...(waiting.get(key) ?? []), item])
  })
  slots.forEach((piece, slot) => {
    if (takenSlots.has(slot) || piece.kind !== 'text') return
    const item = waiting.get(`text ${slotKeys[slot]}`)?.shift()
    if (item === undefined) return
    takenSlots.add(slot)
    take({ slots: [slot], items: [item], moved: true })
  })

  for (const gap of gapsBetween(itemOf, slots.length, items.length)) {
    const free = {
      slots: gap.slots.filter((slot) => !takenSlots.has(slot)),
      items: gap.items.filter((item) => !takenItems.has(item)),
    }
    for (const group of alignGap(slots, items, free)) {
      take({ ...group, moved: false })
      for (const slot of group.slots) takenSlots.add(slot)
    }
  }
  const left = {
    slots: slots.flatMap((piece, at) => (takenSlots.has(at) || piece.kind !== 'text' ? [] : [at])),
    items: items.flatMap((piece, at) => (takenItems.has(at) || piece.kind !== 'text' ? [] : [at])),
  }
  for (const { slot, item } of likeliestPairs(slots, items, left)) {
    takenSlots.add(slot)
    take({ slots: [slot], items: [item], moved: true })
  }
  slots.forEach((_, slot) => {
    if (!takenSlots.has(slot)) groups.push({ slots: [slot], items: [], moved: false })
  })
  items.forEach((_, item) => {
    if (!takenItems.has(item)) groups.push({ slots: [], items: [item], moved: false })
  })
  return groups
}

/** A heading that lost its style is still the same words; a row of grades is never a sentence. */
const keyOf = ({ kind, text }: Piece): string => `${kind === 'fixed' ? 'fixed' : ''} ${plainText(text)}`

type Side = { readonly pieces: readonly Piece[]; readonly keys: readonly string[] }

/**
 * The longest run of equal parts in the same order, item by slot. Headings come first: a paragraph that was moved to the
 * other side of one has moved, and the heading has not.
 */
const inOrder = (slots: Side, items: Side): ReadonlyMap<number, number> => {
  const set = ({ pieces }: Side) => pieces.flatMap(({ kind }, at) => (kind === 'text' ? [] : [at]))
  const anchors = new Map(sameRun(slots, set(slots), items, set(items)))
  const between = gapsBetween(anchors, slots.keys.length, items.keys.length)
  const others = between.flatMap((gap) => sameRun(slots, gap.slots, items, gap.items))
  return new Map([...anchors, ...others].sort(([a], [b]) => a - b))
}

const sameRun = (
  slots: Side,
  ownPlaces: readonly number[],
  items: Side,
  theirPlaces: readonly number[],
): readonly (readonly [slot: number, item: number])[] => {
  const keysAt = ({ keys }: Side, places: readonly number[]) => places.map((at) => keys[at] ?? '')
  const same: (readonly [number, number])[] = []
  let [own, their] = [0, 0]
  for (const { added, removed, count } of diffArrays(keysAt(slots, ownPlaces), keysAt(items, theirPlaces))) {
    if (!added && !removed)
      for (let n = 0; n < count; n += 1) same.push([ownPlaces[own + n] ?? 0, theirPlaces[their + n] ?? 0])
    if (!added) own += count
    if (!removed) their += count
  }
  return same
}

type Gap = { readonly slots: readonly number[]; readonly items: readonly number[] }

const gapsBetween = (
  itemOf: ReadonlyMap<number, number>,
  slotCount: number,
  itemCount: number,
): readonly Gap[] => {
  const gaps: Gap[] = []
  let [slot, item] = [0, 0]
  for (const [nextSlot, nextItem] of [...itemOf, [slotCount, itemCount] as const]) {
    gaps.push({ slots: range(slot, nextSlot), items: range(item, nextItem) })
    ;[slot, item] = [nextSlot + 1, nextItem + 1]
  }
  return gaps.filter((gap) => gap.slots.length > 0 || gap.items.length > 0)
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

const likeliestPairs = (slots: readonly Piece[], items: readonly Piece[], left: Gap) => {
  if (left.slots.length * left.items.length > mostPairs) return []
  const bagged = (pieces: readonly Piece[], at: number) => ({ at, bag: wordBag(pieces[at]?.text ?? '') })
  const candidates = left.items.map((item) => bagged(items, item)).filter(({ bag }) => bag.size >= movedWords)
  const pairs = left.slots
    .map((slot) => bagged(slots, slot))
    .flatMap(({ at: slot, bag }) =>
      candidates.map((candidate) => ({ slot, item: candidate.at, alike: similarity(bag, candidate.bag) })),
    )
    .filter(({ alike }) => alike >= movedLikeness)
    .sort((a, b) => b.alike - a.alike)
  const [usedSlots, usedItems] = [new Set<number>(), new Set<number>()]
  return pairs.filter(({ slot, item }) => {
    if (usedSlots.has(slot) || usedItems.has(item)) return false
    usedSlots.add(slot)
    usedItems.add(item)
    return true
  })
}
