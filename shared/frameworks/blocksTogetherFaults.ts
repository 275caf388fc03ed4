import type { FileProblem } from '../ipc/errors'
import type { FrameworkPack } from './frameworkPack'

/** What is wrong with the blocks of a pack as they stand together, and with the grades that they wait for. */
export const findBlocksTogetherFaults = ({
  blocks,
  gradeScale,
}: Pick<FrameworkPack, 'blocks' | 'gradeScale'>): readonly FileProblem[] =>
  blocks.flatMap((block, at) => {
    const isLate =
      block.kind === 'priority' &&
      blocks.slice(0, at).some((other) => other.kind === 'improve' && other.area === block.area)
    const unknown = (block.whenOverall ?? []).filter((value) =>
      gradeScale.every((grade) => grade.value !== value),
    )
    return [
      // What cannot wait stands before what can (domain.md 2.1).
      ...(isLate
        ? [{ place: 'blocks', message: `${block.id} must stand before the list of improvements` }]
        : []),
      ...unknown.map((value) => ({
        place: 'blocks',
        message: `${block.id} waits for ${value}, which is no grade here`,
      })),
    ]
  })
