import type { SharedEntity } from './bundleFormat'
import type { Json } from './canonicalJson'
import type { Clash } from './mergeRecords'

/** One person's version of what two have changed; null: taken out, or the thing deleted. */
export type ClashSide = {
  readonly value: Json | null
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
  readonly base: Json | null
  readonly sides: readonly ClashSide[]
}

/** A clash as a person sees it, on the device that is named. */
export const cardOf = (
  entity: SharedEntity,
  entityId: string,
  { part, kind, base, sides }: Clash,
  device: string,
): ClashCard => ({
  entity,
  entityId,
  part,
  kind,
  base: base ?? null,
  sides: sides.map(({ record, value }) => ({
    value: value ?? null,
    by: record.by,
    at: record.at,
    isOwn: record.device === device,
  })),
})
