import { z } from 'zod'
import type { Json } from './canonicalJson'
import { withWords } from './clashWords'
import type { Clash, Merged } from './mergeRecords'
import { deletedPart, familyOf, keyOf, textsOf } from './parts'
import type { Parts } from './parts'
import { shownParts } from './shownParts'

/** What somebody decides: one of the sides by its record, all of them, or words of their own. */
export const ClashDecision = z.union([
  z.strictObject({ kind: z.literal('side'), record: z.string().max(100) }),
  z.strictObject({ kind: z.literal('both') }),
  z.strictObject({ kind: z.literal('words'), words: z.string().max(50_000) }),
])
export type ClashDecision = z.infer<typeof ClashDecision>

/** The thing as it is once a clash is decided so; null: the clash has no such side. */
export const settledParts = (merged: Merged, clash: Clash, decision: ClashDecision): Parts | null => {
  const shown = new Map(shownParts(merged).parts)
  if (decision.kind === 'both') return shown
  const { part, sides } = clash
  const chosen =
    decision.kind === 'words'
      ? sides.find(({ value }) => value !== undefined)
      : sides.find(({ record }) => record.id === decision.record)
  if (chosen === undefined) return null
  if (part === deletedPart) {
    if (chosen.value !== undefined && chosen.value !== null) shown.set(part, chosen.value)
    return shown
  }
  const value = decision.kind === 'words' ? withWords(part, chosen.value, decision.words) : chosen.value
  if (familyOf(part) === 'block') dropOthers(shown, merged, clash)
  if (value !== undefined) shown.set(part, value)
  else takeOut(shown, part)
  return shown
}

/** The second versions that stand under the first one until somebody decides. */
const dropOthers = (shown: Map<string, Json>, merged: Merged, { part }: Clash): void => {
  const own = shownParts(merged).clashes.find(({ clash }) => clash.part === part)
  const others = new Set([...(own?.blocks.keys() ?? [])].filter((id) => id !== keyOf(part)))
  for (const id of others) {
    shown.delete(`block/${id}`)
    shown.delete(`place/${id}`)
  }
  shown.set(
    'order/block',
    inOrder(shown).filter((id) => !others.has(id)),
  )
}

const takeOut = (shown: Map<string, Json>, part: string): void => {
  shown.delete(part)
  if (familyOf(part) !== 'block') return
  shown.delete(`place/${keyOf(part)}`)
  shown.set(
    'order/block',
    inOrder(shown).filter((id) => id !== keyOf(part)),
  )
}

const inOrder = (shown: Parts): readonly string[] => textsOf(shown.get('order/block'))
