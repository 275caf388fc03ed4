import type { FrameworkSummary } from '@shared/ipc/contract'
import { dayWords } from '../visits/dateWords'

/** For which fieldwork a version of a framework holds. */
export const validWords = ({ validFrom, validTo }: Pick<FrameworkSummary, 'validFrom' | 'validTo'>) =>
  validTo === null
    ? `fieldwork from ${dayWords(validFrom)}`
    : `fieldwork from ${dayWords(validFrom)} to ${dayWords(validTo)}`
