import type { Area, FrameworkPack } from '../frameworks/frameworkPack'
import type { VisitDetails } from './visit'

type Scope = Pick<VisitDetails, 'themes' | 'includeLeaders'>

/** The areas a visit looks at: the chosen themes and leaders, or all areas, in the order of the document. */
export const areasOfVisit = (visit: Scope, pack: FrameworkPack): readonly Area[] => {
  const inOrder = [...pack.areas].sort((a, b) => rank(pack, a.code) - rank(pack, b.code))
  if (!pack.combinableThemes) return inOrder
  return inOrder.filter((area) =>
    area.role === 'leaders' ? visit.includeLeaders : visit.themes.includes(area.code),
  )
}

const rank = (pack: FrameworkPack, code: string) => {
  const at = pack.bodyOrder.indexOf(code)
  return at === -1 ? pack.bodyOrder.length : at
}
