import type { KnownRecord } from './bundleFormat'
import { canonicalJson, isSameJson } from './canonicalJson'
import type { Json } from './canonicalJson'
import { mergeBlock } from './mergeBlock'
import { mergeOrders, withKeysOf } from './mergeOrders'
import { deletedPart, familyOf, keyOf, partMerge, textsOf } from './parts'
import type { Parts } from './parts'
import { compareTexts, historyOf } from './recordHistory'
import type { RecordHistory } from './recordHistory'

/** What one person left a part as. */
export type Side = {
  readonly record: KnownRecord
  /** undefined: taken out. */
  readonly value: Json | undefined
}

/** Changes of one part by people who did not know of each other's. Both stay until somebody decides. */
export type Clash = {
  readonly part: string
  /** `deletedAndChanged`: the thing itself was deleted by one and changed by another; it is kept. */
  readonly kind: 'bothChanged' | 'removedAndChanged' | 'deletedAndChanged'
  /** The first one is shown in the part's place. */
  readonly sides: readonly Side[]
  /** What it was before either; undefined: it was not there. */
  readonly base: Json | undefined
}

/** A thing as it follows from all that is known of it. */
export type Merged = {
  readonly parts: Parts
  readonly clashes: readonly Clash[]
  readonly isDeleted: boolean
  /** What a change of the thing as it is here rests on. */
  readonly heads: readonly string[]
  /** Records that wait for others before them. */
  readonly waiting: readonly KnownRecord[]
}

/**
 * What records of one thing come to. It depends on which records there are and on nothing else: not on the order in
 * which they came, not on who asks, not on a clock. So devices that have the same records show the same.
 */
export const mergeRecords = (records: readonly KnownRecord[]): Merged => {
  const history = historyOf(records)
  const parts = new Map<string, Json>()
  const clashes: Clash[] = []
  const writes = lastWrites(history, history.ordered)
  for (const part of [...writes.keys()].sort(compareTexts)) {
    if (part === deletedPart) continue
    const { value, clash } = settle(history, history.ordered, part, writes.get(part) ?? [])
    if (value !== undefined) parts.set(part, value)
    if (clash !== null) clashes.push(clash)
  }
  completeOrders(history, parts)
  const deletion = settleDeletion(history, writes.get(deletedPart) ?? [])
  if (deletion.value !== undefined) parts.set(deletedPart, deletion.value)
  return {
    parts,
    clashes: deletion.clash === null ? clashes : [...clashes, deletion.clash],
    isDeleted: deletion.value !== undefined,
    heads: history.heads.map((record) => record.id),
    waiting: history.waiting,
  }
}

/** The writes of each part that no later one has followed; of one part only, where it is named. */
const lastWrites = (
  history: RecordHistory,
  ordered: readonly KnownRecord[],
  only?: string,
): ReadonlyMap<string, readonly Side[]> => {
  const writes = new Map<string, Side[]>()
  const write = (record: KnownRecord, part: string, value: Json | undefined): void => {
    if (only !== undefined && part !== only) return
    const standing = (writes.get(part) ?? []).filter(
      (before) => before.record !== record && !history.isBefore(before.record, record),
    )
    writes.set(part, [...standing, { record, value }])
  }
  for (const record of ordered) {
    for (const part of record.unset) write(record, part, undefined)
    for (const [part, value] of Object.entries(record.set)) write(record, part, value)
  }
  return writes
}

type Settled = { readonly value: Json | undefined; readonly clash: Clash | null }

const settle = (
  history: RecordHistory,
  ordered: readonly KnownRecord[],
  part: string,
  writes: readonly Side[],
): Settled => {
  const sides = distinct(writes.toSorted((one, other) => history.inCanonicalOrder(one.record, other.record)))
  const present = sides.filter((side) => side.value !== undefined)
  const shown = present[0]?.value
  const merge = partMerge(part)
  if (sides.length <= 1 || merge === 'silent' || merge === 'member') return { value: shown, clash: null }
  if (merge === 'order') {
    const orders = present.map((side) => textsOf(side.value))
    return {
      value: mergeOrders(textsOf(commonValue(history, ordered, part, writes)), orders),
      clash: null,
    }
  }
  const base = commonValue(history, ordered, part, writes)
  const told = [...present, ...sides.filter((side) => side.value === undefined)]
  if (told.length > present.length && present.length === 1)
    return { value: shown, clash: { part, kind: 'removedAndChanged', sides: told, base } }
  const merged = merge === 'block' && told.length === present.length ? mergeBlocks(base, present) : null
  return merged !== null
    ? { value: merged, clash: null }
    : { value: shown, clash: { part, kind: 'bothChanged', sides: told, base } }
}

/** What a part was when all who changed it last still had the same: the base of a three-way merge. */
const commonValue = (
  history: RecordHistory,
  ordered: readonly KnownRecord[],
  part: string,
  writes: readonly Side[],
): Json | undefined => {
  const common = ordered.filter((record) => writes.every((side) => history.isBefore(record, side.record)))
  const before = lastWrites(history, common, part).get(part) ?? []
  return settle(history, common, part, before).value
}

const mergeBlocks = (base: Json | undefined, sides: readonly Side[]): Json | null => {
  const [first, ...rest] = sides.map((side) => side.value)
  if (base === undefined || first === undefined) return null
  return rest.reduce<Json | null>(
    (merged, value) => (merged === null || value === undefined ? null : mergeBlock(base, merged, value)),
    first,
  )
}

/** Where several say the same, the first in canonical order stands for them. */
const distinct = (sides: readonly Side[]): readonly Side[] => {
  const seen = new Set<string>()
  return sides.filter((side) => {
    const value = side.value === undefined ? '' : canonicalJson(side.value)
    return !seen.has(value) && seen.add(value)
  })
}

/** Things that were taken out of an order by one and changed by another stand where they stood last. */
const completeOrders = (history: RecordHistory, parts: Map<string, Json>): void => {
  const keys = new Map<string, string[]>()
  for (const part of parts.keys()) {
    const family = keys.get(familyOf(part))
    if (family) family.push(keyOf(part))
    else keys.set(familyOf(part), [keyOf(part)])
  }
  for (const [part, value] of parts) {
    if (familyOf(part) !== 'order') continue
    const living = keys.get(keyOf(part)) ?? []
    let order = textsOf(value)
    const known = new Set(order)
    if (living.some((key) => !known.has(key)))
      for (const record of history.ordered.toReversed()) order = withKeysOf(order, textsOf(record.set[part]))
    const alive = new Set(living)
    const complete = withKeysOf(
      order.filter((key) => alive.has(key)),
      living.toSorted(compareTexts),
    )
    parts.set(part, complete)
  }
}

/** A deletion holds when some deleter had everything before them; else what they had not seen is kept, and told. */
const settleDeletion = (history: RecordHistory, writes: readonly Side[]): Settled => {
  const sides = writes.toSorted((one, other) => history.inCanonicalOrder(one.record, other.record))
  const deletions = sides.filter((side) => side.value !== undefined && side.value !== null)
  if (deletions.length === 0) return { value: undefined, clash: null }
  const isSeen = (record: KnownRecord): boolean =>
    deletions.some(({ record: by }) => by === record || history.isBefore(record, by))
  const unseen = history.ordered.filter((record) => !isSeen(record))
  const value = deletions[0]?.value
  if (unseen.length === 0) return { value, clash: null }
  const latest = unseen.filter((record) => !unseen.some((other) => history.isBefore(record, other)))
  const kept = latest.toSorted(history.inCanonicalOrder).map((record) => ({ record, value: undefined }))
  return {
    value: undefined,
    clash: {
      part: deletedPart,
      kind: 'deletedAndChanged',
      sides: [...kept, ...deletions],
      base: undefined,
    },
  }
}

/** Do two clashes tell a person the same? */
export const isSameClash = (one: Clash, other: Clash): boolean =>
  one.part === other.part &&
  isSameJson(
    one.sides.map(({ record }) => record.id),
    other.sides.map(({ record }) => record.id),
  )
