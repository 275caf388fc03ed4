import type { FindingKind } from '@shared/findings/finding'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import { areasOfVisit as codesOfVisit } from '@shared/letters/routeFindings'
import type { Visit } from '@shared/visits/visit'

export const kindWords: Readonly<Record<FindingKind, string>> = {
  strength: 'Strength',
  improvement: 'Area for improvement',
  'priority-action': 'Priority action',
  context: 'Context',
}

/** "1 passage", "4 passages". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`

/**
 * The areas a visit's findings stand in: the chosen themes and leaders, or all areas, in the order of the document. An
 * area taken out of the scope stays as long as it is in `use`: nothing written in it may become unreachable.
 */
export const areasOfVisit = (visit: Visit, pack: FrameworkPack, use: readonly string[]): readonly Area[] => {
  const inScope = codesOfVisit(visit, pack)
  return [...pack.areas]
    .sort((a, b) => rank(pack, a.code) - rank(pack, b.code))
    .flatMap((area) => {
      if (inScope.includes(area.code)) return [area]
      return use.includes(area.code) ? [{ ...area, short: `${area.short} (not in scope)` }] : []
    })
}

/** Codes of areas, each once and in an order that does not change with the notes: the same as long as none is added. */
export const usedAreas = (codes: readonly string[]) => [...new Set(codes)].sort().join(' ')

const rank = (pack: FrameworkPack, code: string) => {
  const at = pack.bodyOrder.indexOf(code)
  return at === -1 ? pack.bodyOrder.length : at
}
