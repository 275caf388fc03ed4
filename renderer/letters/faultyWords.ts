import type { ExportFault } from '@shared/letters/exported/exportedFile'
import { faultWords, onlyIdentifiers } from '@shared/letters/exported/faultWords'

/** What was found in an exported file that may not be called checked, and what to do, in one message. */
export const faultyWords = (faults: readonly ExportFault[], where: string): string =>
  [
    onlyIdentifiers(faults)
      ? 'Exported, but somebody could still be known by it.'
      : 'Exported, but the file is not as it should be.',
    ...faults.map(faultWords),
    onlyIdentifiers(faults)
      ? `Take the identifiers out of ${where}, or keep them with a reason, and export again.`
      : 'Do not pass it on: export it again.',
  ].join(' ')
