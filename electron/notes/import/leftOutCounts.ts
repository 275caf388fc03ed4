import type { LeftOut } from '@shared/notes/import/importedText'

/** Counts what a file holds and a note does not, while it is read. */
export const countLeftOut = () => {
  const counts = new Map<LeftOut['kind'], number>()
  return {
    add: (kind: LeftOut['kind'], count = 1): void => {
      if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count)
    },
    all: (): readonly LeftOut[] => [...counts].map(([kind, count]) => ({ kind, count })),
  }
}

export type LeftOutCounts = ReturnType<typeof countLeftOut>
