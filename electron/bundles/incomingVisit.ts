import { stateFromParts } from '@shared/bundles/entityParts'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import type { OpenedBundle } from '@shared/bundles/planMerge'
import { shownParts } from '@shared/bundles/shownParts'
import { readKeptPack } from '@shared/frameworks/keptPack'

type Named = { readonly id: string; readonly entity: string; readonly entityId: string }

/**
 * The visit that bundles bring, as it would be written here. `none`: they do not tell of it from its beginning.
 * `unreadable`: they do, in a form or with a framework that this version cannot read.
 */
export const incomingVisit = (visitId: string, bundles: readonly OpenedBundle[]) => {
  const isOfVisit = ({ entity, entityId }: Named): boolean => entity === 'visit' && entityId === visitId
  const known = bundles.flatMap(({ records }) => records.filter(isOfVisit))
  const parked = bundles.flatMap((bundle) => bundle.parked.filter(isOfVisit))
  const ids = new Set([...known, ...parked].map(({ id }) => id))
  if (ids.size === 0 || !known.every(({ bases }) => bases.every((base) => ids.has(base)))) return 'none'
  const visit = stateFromParts('visit', shownParts(mergeRecords(known)).parts)?.state
  const pack = visit === undefined ? null : readKeptPack(visit.pack)
  if (visit === undefined || pack === null) return 'unreadable'
  const { framework } = visit
  return pack.id === framework.id && pack.version === framework.version ? { ...visit, pack } : 'unreadable'
}
