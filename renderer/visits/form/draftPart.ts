import type { DraftFaults } from './readDraft'
import type { VisitDraft } from '@shared/visits/visitDraft'

/** What every group of fields is given. */
export type DraftPart = {
  readonly draft: VisitDraft
  readonly change: (part: Partial<VisitDraft>) => void
  readonly faults: DraftFaults
}
