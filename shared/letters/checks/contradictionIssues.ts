import { openContradictions } from '../../evidence/contradictions'
import type { Contradiction } from '../../evidence/contradictions'
import type { Issue } from '../issue'

/** Notes that disagree stay in the list until somebody has settled it with a reason. They belong to no one paragraph. */
export const contradictionIssues = (contradictions: readonly Contradiction[]): readonly Issue[] =>
  openContradictions(contradictions).map(({ title, reason, before }) => ({
    rule: 'evidence.contradiction-open',
    severity: 'warning',
    message: `The notes disagree, and nobody has ${before.length > 0 ? 'settled it since more evidence came' : 'settled it yet'}. ${reason}`,
    quote: title,
    offset: 0,
  }))
