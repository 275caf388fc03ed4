import type { Finding, FindingKind } from '../findings/finding'
import type { Block, FrameworkPack } from '../frameworks/frameworkPack'
import type { Passage } from '../notes/note'
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

/** Is this part of the document wanted? Some are off until the visit asks for them, some go with an overall grade. */
export const isSwitchedOn = (block: Block, visit: VisitDetails, overall: string): boolean =>
  (block.offByDefault !== true || (visit.optionalBlocks ?? []).includes(block.id)) &&
  (block.whenOverall === undefined || block.whenOverall.includes(overall))

/** What routing needs beside the findings. */
export type Routing = {
  readonly visit: VisitDetails
  readonly pack: FrameworkPack
  /** Value of the overall grade; empty while there is none. */
  readonly overall: string
  readonly passagesById: ReadonlyMap<string, Pick<Passage, 'direction'>>
}

/**
 * Gives every finding of the visit's areas to exactly one block, each block's findings in their printing order.
 * Improvements and priority actions stand in their lists even when they are marked as headline: nobody may miss one.
 */
export const routeFindings = (
  findings: readonly Finding[],
  { visit, pack, overall, passagesById }: Routing,
): ReadonlyMap<string, readonly Finding[]> => {
  const areas = areasOfVisit(visit, pack)
  const blocks = pack.blocks.filter((block) => isSwitchedOn(block, visit, overall))
  const routed = new Map<string, readonly Finding[]>()
  const inOrder = [...findings].sort((a, b) => a.position - b.position)
  for (const finding of inOrder) {
    if (!areas.includes(finding.area)) continue
    const block = blockFor(finding, blocks, leaningOf(finding, passagesById))
    if (block) routed.set(block.id, [...(routed.get(block.id) ?? []), finding])
  }
  for (const block of blocks)
    if (block.kind === 'main') routed.set(block.id, inBodyOrder(routed.get(block.id) ?? [], pack))
    else if (block.kind === 'improve') routed.set(block.id, priorityFirst(routed.get(block.id) ?? []))
  return routed
}

/**
 * On which side of a summary a headline stands. What is not a strength stands in the authority's way when any of its
 * passages says so; what rests on strengths alone, or on nothing yet, takes no side.
 */
const leaningOf = (finding: Finding, passagesById: Routing['passagesById']): Block['leaning'] => {
  if (finding.kind === 'strength') return 'strength'
  const directions = finding.passageIds.map((key) => passagesById.get(key)?.direction)
  return directions.some((direction) => direction !== undefined && direction !== 'strength')
    ? 'weakness'
    : undefined
}

const blockFor = (
  finding: Finding,
  blocks: readonly Block[],
  leaning: Block['leaning'],
): Block | undefined => {
  const lists: Readonly<Record<FindingKind, readonly Block['kind'][]>> = {
    'priority-action': ['priority', 'improve'],
    improvement: ['improve'],
    strength: finding.headline ? ['headline'] : [],
    context: finding.headline ? ['headline'] : [],
  }
  for (const kind of lists[finding.kind]) {
    const candidates = blocks.filter((block) => block.kind === kind)
    const found = sideFor(candidates, finding.area, leaning) ?? sideFor(candidates, undefined, leaning)
    if (found) return found
  }
  return (
    blocks.find((block) => block.kind === 'area' && block.area === finding.area) ??
    blocks.find((block) => block.kind === 'main') ??
    sideFor(
      blocks.filter((block) => block.kind === 'headline'),
      undefined,
      leaning,
    )
  )
}

/** Among the blocks of an area: the one of this side, else the one of no side, else whichever there is. */
const sideFor = (
  blocks: readonly Block[],
  area: string | undefined,
  leaning: Block['leaning'],
): Block | undefined => {
  const ofArea = blocks.filter((block) => block.area === area)
  return (
    ofArea.find((block) => block.leaning === leaning) ??
    ofArea.find((block) => block.leaning === undefined) ??
    ofArea[0]
  )
}

/** Where a framework has one list for both, what cannot wait stands before what can. */
const priorityFirst = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter((finding) => finding.kind === 'priority-action'),
  ...findings.filter((finding) => finding.kind !== 'priority-action'),
]

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
