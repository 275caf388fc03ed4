import type { FrameworkSummary } from '@shared/ipc/contract'
import { dayInWords } from '@shared/letters/dateWords'

/** For which fieldwork a version of a framework holds. */
export const validWords = ({ validFrom, validTo }: Pick<FrameworkSummary, 'validFrom' | 'validTo'>) =>
  validTo === null
    ? `fieldwork from ${dayInWords(validFrom)}`
    : `fieldwork from ${dayInWords(validFrom)} to ${dayInWords(validTo)}`
