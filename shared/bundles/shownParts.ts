import { isSameJson } from './canonicalJson'
import type { Json } from './canonicalJson'
import { withBlockId } from './documentParts'
import type { Clash, Merged } from './mergeRecords'
import { keyOf, ownerOf, partMerge, textsOf } from './parts'
import type { Parts } from './parts'

/** What of a clash over a block stands in the text, one under the other: each side's block by its id. */
export type ShownClash = { readonly clash: Clash; readonly blocks: ReadonlyMap<string, Json> }

/**
 * The parts as they are shown and worked on. Where two have rewritten the same block, both stand in the text, one
 * after the other, so that nothing depends on anybody answering a question.
 */
export const shownParts = (
  merged: Merged,
): { readonly parts: Parts; readonly clashes: readonly ShownClash[] } => {
  const parts = new Map(merged.parts)
  const clashes = merged.clashes.filter(isOfBlock).map((clash) => ({ clash, blocks: blocksOf(clash) }))
  for (const { clash, blocks } of clashes) {
    const key = keyOf(clash.part)
    for (const [id, block] of blocks) parts.set(`block/${id}`, block)
    const place = parts.get(`place/${key}`)
    if (place !== undefined) for (const id of blocks.keys()) parts.set(`place/${id}`, place)
    const order = textsOf(parts.get('order/block'))
    parts.set(
      'order/block',
      order.flatMap((each) => (each === key ? [...blocks.keys()] : [each])),
    )
  }
  return { parts, clashes }
}

/** What one save changes: the next record's `set` and `unset`. */
export type PartChanges = {
  readonly set: Readonly<Record<string, Json>>
  readonly unset: readonly string[]
}

/**
 * What somebody who had the merged thing before them has changed in it. A clash stays open while they leave all of it
 * as it was; `decided` names parts of which they have said that what is shown is right.
 */
export const changesBetween = (
  merged: Merged,
  wanted: Parts,
  decided: ReadonlySet<string> = new Set(),
): PartChanges => {
  const { left, forced } = openAndDecided(merged, wanted, decided)
  const set: [string, Json][] = []
  for (const [part, value] of wanted) {
    if (left.has(part)) continue
    const own = part === 'order/block' ? textsOf(value).filter((key) => !left.has(`block/${key}`)) : value
    if (forced.has(part) || !isSameJson(merged.parts.get(part), own)) set.push([part, own])
  }
  const known = new Set([...merged.parts.keys(), ...forced])
  const unset = [...known].filter((part) => {
    const owner = ownerOf(part)
    return !wanted.has(part) && (owner === null || wanted.has(owner))
  })
  return { set: Object.fromEntries(set), unset: unset.sort() }
}

export const isUnchanged = ({ set, unset }: PartChanges): boolean =>
  unset.length === 0 && Object.keys(set).length === 0

/** Second versions of blocks that nobody has touched (`left`), and parts that are decided by touching them. */
const openAndDecided = (merged: Merged, wanted: Parts, decided: ReadonlySet<string>) => {
  const left = new Set<string>()
  const forced = new Set(decided)
  for (const { clash, blocks } of shownParts(merged).clashes) {
    const isLeft = [...blocks].every(([id, block]) => isSameJson(wanted.get(`block/${id}`), block))
    if (!isLeft || decided.has(clash.part)) {
      forced.add(clash.part)
      continue
    }
    for (const id of [...blocks.keys()].slice(1)) left.add(`block/${id}`).add(`place/${id}`)
  }
  return { left, forced }
}

const isOfBlock = (clash: Clash): boolean =>
  partMerge(clash.part) === 'block' && clash.sides.filter(({ value }) => value !== undefined).length > 1

const blocksOf = (clash: Clash): ReadonlyMap<string, Json> =>
  new Map(
    clash.sides.flatMap(({ record, value }, place): readonly [string, Json][] => {
      if (value === undefined) return []
      const key = keyOf(clash.part)
      const id = place === 0 ? key : `${key}~${record.id.slice(0, 16)}`
      return [[id, place === 0 ? value : withBlockId(value, id)]]
    }),
  )
