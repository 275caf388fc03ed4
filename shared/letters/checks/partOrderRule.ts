import type { FrameworkPack } from '../../frameworks/frameworkPack'
import type { Issue } from '../issue'
import { issueIn } from './documentPart'
import type { DocumentPart } from './documentPart'

type Wanted = {
  readonly id: string
  readonly heading: string
  readonly pattern: RegExp
  readonly must: boolean
}

/**
 * The parts of a document under their headings, in the order of the pack (domain.md 2.1 and 3): one that is missing,
 * one that stands before another that it must follow. Parts that only some documents have may be missing.
 */
export const partOrderIssues = (
  parts: readonly DocumentPart[],
  pack: Pick<FrameworkPack, 'blocks' | 'areas'>,
): readonly Issue[] => {
  const wanted = wantedParts(pack)
  const headings = parts.filter(({ kind }) => kind === 'heading')
  const found = wanted.map((part) => ({
    part,
    at: headings.findIndex((heading) => part.pattern.test(flat(heading.text))),
  }))
  const first = parts[0]
  const missing = found.filter(({ part, at }) => part.must && at === -1)
  const present = found.filter(({ at }) => at !== -1)
  let furthest = -1
  return [
    ...missing.flatMap(({ part }) =>
      first
        ? [
            issueIn(
              { ...first, offset: 0 },
              {
                rule: 'structure.missing-part',
                severity: 'warning',
                message: `The part “${part.heading}” is missing.`,
              },
              '',
            ),
          ]
        : [],
    ),
    ...present.flatMap(({ part, at }) => {
      const heading = headings[at]
      const isBehind = at < furthest
      furthest = Math.max(furthest, at)
      return isBehind && heading
        ? [
            issueIn(
              heading,
              {
                rule: 'structure.misplaced-part',
                severity: 'warning',
                message: `The part “${part.heading}” stands before one that it must follow.`,
              },
              heading.text,
            ),
          ]
        : []
    }),
  ]
}

/** Headings that a document of this pack has; those with a value in them are known by their beginning. */
const wantedParts = ({ blocks, areas }: Pick<FrameworkPack, 'blocks' | 'areas'>): readonly Wanted[] =>
  blocks.flatMap((block): readonly Wanted[] => {
    const area = areas.find(({ code }) => code === block.area)
    const heading = block.heading ?? (block.kind === 'area' ? area?.title : undefined)
    if (heading === undefined || block.level === 1 || area?.role === 'separate') return []
    if (!['headline', 'priority', 'improve', 'main', 'area'].includes(block.kind)) return []
    const words = flat(heading.split('{')[0] ?? '').replace(/\(s\)/g, 's?')
    if (words === '') return []
    const pattern = new RegExp(`^${escapedBut(words)}`, 'i')
    return [{ id: block.id, heading, pattern, must: block.kind !== 'priority' && !heading.includes('{') }]
  })

const flat = (text: string): string =>
  text.replace(/['’]/g, '’').replace(/\s+/g, ' ').replace(/\?$/, '').trim()
/** "s?" of an optional plural stays a pattern; all else is literal. */
const escapedBut = (words: string): string =>
  words
    .split('s?')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('s?')
