import type { FrameworkSummary } from '@shared/ipc/contract'

/** The version of one framework that holds on the last day of fieldwork. */
export const versionFor = (
  versions: readonly FrameworkSummary[],
  lastDay: string | null,
): FrameworkSummary | undefined =>
  lastDay === null
    ? undefined
    : versions.find(
        ({ validFrom, validTo }) => validFrom <= lastDay && (validTo === null || lastDay <= validTo),
      )
