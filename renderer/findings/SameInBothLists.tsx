import type { Finding } from '@shared/findings/finding'
import { inBothLists } from '@shared/findings/priorityAction'
import { TriangleAlert } from 'lucide-react'
import { Button } from '../components/Button'
import { said } from '../components/statusStore'
import { findingDeleted, findingEdited, findingRestored, useFindingsStore } from './findingsStore'
import './priorityActions.css'

/** A priority action and an improvement that say the same: a letter has each in one list only, and the inspector says in which. */
export const SameInBothLists = ({ finding }: { readonly finding: Finding }) => {
  const findings = useFindingsStore((state) => state.findings)
  if (finding.kind !== 'priority-action' && finding.kind !== 'improvement') return null
  const pair = inBothLists(findings).find(
    ({ priority, improvement }) => priority.id === finding.id || improvement.id === finding.id,
  )
  if (pair === undefined) return null
  const { priority, improvement } = pair
  const other = finding.id === priority.id ? improvement : priority
  return (
    <div className="in-both-lists">
      <p>
        <TriangleAlert aria-hidden size={17} />
        <span>
          {other.kind === 'improvement'
            ? 'An area for improvement says the same'
            : 'A priority action says the same'}
          {other.text.trim() === '' ? '' : `: “${shortened(other.text.trim())}”`}. The document has each in
          one list only.
        </span>
      </p>
      <div className="in-both-deeds">
        <Button onPress={() => void keep(priority, improvement)}>Keep it as the priority action</Button>
        <Button onPress={() => void keep(improvement, priority)}>Keep it as the area for improvement</Button>
      </div>
    </div>
  )
}

/** What is kept takes the passages of what goes, so that no evidence is lost with it. */
const keep = async (kept: Finding, gone: Finding) => {
  if (!(await findingDeleted(gone.id))) return
  const { passageIds } = kept
  findingEdited(kept.id, { passageIds: [...new Set([...passageIds, ...gone.passageIds])] })
  const list = gone.kind === 'improvement' ? 'areas for improvement' : 'priority actions'
  said(`Taken out of the ${list}.`, {
    action: {
      label: 'Undo',
      onPress: () => {
        findingEdited(kept.id, { passageIds })
        void findingRestored(gone.id)
      },
    },
  })
}

const shortened = (words: string) => (words.length > 90 ? `${words.slice(0, 89).trimEnd()}…` : words)
