import type { Area, FrameworkPack } from '../frameworks/frameworkPack'
import { areasOfVisit as codesOfVisit } from '../letters/routeFindings'
import type { VisitDetails } from './visit'

/**
 * The areas a visit looks at: the chosen themes and leaders, or all areas, in the order of the document. An area taken
 * out of the scope stays as long as it is in `use`: nothing written in it may become unreachable.
 */
export const areasOfVisit = (
  visit: Pick<VisitDetails, 'themes' | 'includeLeaders'>,
  pack: FrameworkPack,
  use: readonly string[] = [],
): readonly Area[] => {
  const inScope = codesOfVisit(visit, pack)
  return [...pack.areas]
    .sort((a, b) => rank(pack, a.code) - rank(pack, b.code))
    .flatMap((area) => {
      if (inScope.includes(area.code)) return [area]
      return use.includes(area.code) ? [{ ...area, short: `${area.short} (not in scope)` }] : []
    })
}

const rank = (pack: FrameworkPack, code: string) => {
  const at = pack.bodyOrder.indexOf(code)
  return at === -1 ? pack.bodyOrder.length : at
}
