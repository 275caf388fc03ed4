import type { FindingKind } from '@shared/findings/finding'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
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

/** The areas a visit's findings stand in: the chosen themes and leaders, or all areas, in the order of the document. */
export const areasOfVisit = (visit: Visit, pack: FrameworkPack): readonly Area[] => {
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
