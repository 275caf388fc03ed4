import type { SharedEntity } from './bundleFormat'
import type { Json } from './canonicalJson'
import { isWording, partWords, thingWords, valueWords } from './clashWords'
import type { Clash, Merged } from './mergeRecords'
import { keyOf, familyOf } from './parts'

/** One person's version of what two have changed; null: taken out, or the thing deleted. */
export type ClashSide = {
  /** The record that said it. */
  readonly record: string
  readonly value: Json | null
  /** The same in words. */
  readonly words: string
  readonly by: string
  readonly at: string
  readonly isOwn: boolean
}

/** What waits for somebody to decide. Until then the first side is shown, and every other is kept. */
export type ClashCard = {
  readonly entity: SharedEntity
  readonly entityId: string
  readonly part: string
  readonly kind: Clash['kind']
  /** What the thing is, and which part of it. */
  readonly thing: string
  readonly place: string
  readonly base: Json | null
  readonly baseWords: string
  readonly sides: readonly ClashSide[]
  /** Its words can be put anew on the card. */
  readonly isWording: boolean
  /** Both can stand, one after the other: they do so until somebody decides. */
  readonly bothFit: boolean
}

/** A clash as a person sees it, on the device that is named. */
export const cardOf = (
  entity: SharedEntity,
  entityId: string,
  merged: Merged,
  { part, kind, base, sides }: Clash,
  device: string,
): ClashCard => ({
  entity,
  entityId,
  part,
  kind,
  thing: thingWords(entity, entityId, merged.parts),
  place: partWords(part, merged.parts),
  base: base ?? null,
  baseWords: valueWords(part, base),
  sides: sides.map(({ record, value }) => ({
    record: record.id,
    value: value ?? null,
    words: valueWords(part, value),
    by: record.by,
    at: record.at,
    isOwn: record.device === device,
  })),
  isWording: isWording(entity, part) && sides.some(({ value }) => value !== undefined),
  bothFit:
    familyOf(part) === 'block' &&
    keyOf(part) !== '' &&
    sides.filter(({ value }) => value !== undefined).length > 1,
})
