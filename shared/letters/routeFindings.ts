import type { Finding, FindingKind } from '../findings/finding'
import type { Block, FrameworkPack } from '../frameworks/frameworkPack'
import type { VisitDetails } from '../visits/visit'

/** Areas that this visit is about: of a focused visit its themes, and the leaders' strand when it is included. */
export const areasOfVisit = (
  visit: Pick<VisitDetails, 'themes' | 'includeLeaders'>,
  pack: FrameworkPack,
): readonly string[] => {
  const all = pack.areas.map((area) => area.code)
  // A visit that only has a scope in words of its own may touch any theme.
  if (!pack.combinableThemes || visit.themes.length === 0)
    return pack.areas
      .filter((area) => area.role !== 'leaders' || visit.includeLeaders || !pack.combinableThemes)
      .map((area) => area.code)
  return all.filter((code) => {
    const area = pack.areas.find((known) => known.code === code)
    return area?.role === 'leaders' ? visit.includeLeaders : visit.themes.includes(code)
  })
}

/** Is this part of the document wanted? Some are off until the visit asks for them. */
export const isSwitchedOn = (block: Block, visit: VisitDetails): boolean =>
  block.offByDefault !== true || (visit.optionalBlocks ?? []).includes(block.id)

/**
 * Gives every finding of the visit's areas to exactly one block, each block's findings in their printing order.
 * Improvements and priority actions stand in their lists even when they are marked as headline: nobody may miss one.
 */
export const routeFindings = (
  findings: readonly Finding[],
  visit: VisitDetails,
  pack: FrameworkPack,
): ReadonlyMap<string, readonly Finding[]> => {
  const areas = areasOfVisit(visit, pack)
  const blocks = pack.blocks.filter((block) => isSwitchedOn(block, visit))
  const routed = new Map<string, readonly Finding[]>()
  const inOrder = [...findings].sort((a, b) => a.position - b.position)
  for (const finding of inOrder) {
    if (!areas.includes(finding.area)) continue
    const block = blockFor(finding, blocks)
    if (block) routed.set(block.id, [...(routed.get(block.id) ?? []), finding])
  }
  for (const block of blocks)
    if (block.kind === 'main') routed.set(block.id, inBodyOrder(routed.get(block.id) ?? [], pack))
  return routed
}

const blockFor = (finding: Finding, blocks: readonly Block[]): Block | undefined => {
  const lists: Readonly<Record<FindingKind, readonly Block['kind'][]>> = {
    'priority-action': ['priority', 'improve'],
    improvement: ['improve'],
    strength: finding.headline ? ['headline'] : [],
    context: finding.headline ? ['headline'] : [],
  }
  for (const kind of lists[finding.kind]) {
    const own = blocks.find((block) => block.kind === kind && block.area === finding.area)
    const common = blocks.find((block) => block.kind === kind && block.area === undefined)
    if (own ?? common) return own ?? common
  }
  return (
    blocks.find((block) => block.kind === 'area' && block.area === finding.area) ??
    blocks.find((block) => block.kind === 'main') ??
    blocks.find((block) => block.kind === 'headline' && block.area === undefined)
  )
}

/** Body order of the pack, leaders last. Sorting is stable: within an area the findings' own order stays. */
const inBodyOrder = (findings: readonly Finding[], pack: FrameworkPack): readonly Finding[] => {
  const rank = (code: string): number => {
    const area = pack.areas.find((known) => known.code === code)
    const place = pack.bodyOrder.indexOf(code)
    const last = area?.role === 'leaders' ? 1_000 : 0
    return last + (place === -1 ? 500 : place)
  }
  return [...findings].sort((a, b) => rank(a.area) - rank(b.area))
}
